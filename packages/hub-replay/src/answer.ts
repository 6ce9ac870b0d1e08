import { writtenJson } from './written-json.ts';

/** What the server sends back; headers are those of this answer, the common ones are added when it is sent. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Sent without Content-Length, so that nothing tells a body that was cut from a whole one. */
  lengthless?: boolean;
};

/** A JSON body as the Hub types it. */
export function jsonAnswer(value: unknown, headers: Record<string, string> = {}, status = 200): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: writtenJson(value),
  };
}

/** A plain text body, as resolve, redirects and the rate limit answer. */
export function textAnswer(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body };
}

/** An error in the Hub's marks: the body's `error`, X-Error-Message the same, X-Error-Code where the case has one. */
export function errorAnswer(
  status: number,
  message: string,
  code?: string,
  headers: Record<string, string> = {},
): Answer {
  return jsonAnswer({ error: message }, { ...errorMarks(message, code), ...headers }, status);
}

/** The X-Error headers of a message; one that is not latin-1 goes without, as Node refuses it as a header value. */
export function errorMarks(message: string, code?: string): Record<string, string> {
  return {
    ...(code && { 'X-Error-Code': code }),
    ...(/^[\x20-\x7e\xa0-\xff]*$/.test(message) && { 'X-Error-Message': message }),
  };
}

/** 404 for something that the Hub may well have had, but this archive does not hold. */
export function notInArchive(what: string): Answer {
  return errorAnswer(404, 'Entry not found', 'EntryNotFound', { 'X-Replay-Reason': `${what} not in archive` });
}

/** 307 with a relative address, as the Hub answers renamed repositories and small files. */
export function redirectAnswer(location: string, headers: Record<string, string> = {}): Answer {
  return textAnswer(307, `Temporary Redirect. Redirecting to ${location}`, { Location: location, ...headers });
}
