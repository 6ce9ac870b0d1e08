import type { IncomingMessage } from 'node:http';

/** A request as the handlers see it. */
export type HubRequest = {
  method: string;
  /** Path as sent, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  /** Query text as sent, without the question mark: Link repeats it in its order. */
  queryText: string;
  headers: IncomingMessage['headers'];
  /** Address of this server as the client wrote it. */
  origin: string;
  /** Port that the server listens on, for the file host that stands beside it. */
  port: number;
  signedIn: boolean;
  body: string;
};

/** Reads address, headers and a small body of an incoming request. */
export async function readHubRequest(message: IncomingMessage): Promise<HubRequest> {
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  const queryText = mark < 0 ? '' : target.slice(mark + 1);
  const port = message.socket.localPort ?? 0;
  return {
    method: message.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(queryText),
    queryText,
    headers: message.headers,
    origin: originOf(message.headers, port),
    port,
    signedIn: /^Bearer \S+/.test(message.headers.authorization ?? ''),
    body: message.method === 'POST' ? await readBody(message) : '',
  };
}

function originOf(headers: IncomingMessage['headers'], port: number): string {
  const first = (name: string): string | undefined =>
    String(headers[name] ?? '')
      .split(',')[0]
      ?.trim() || undefined;
  const host = first('x-forwarded-host') ?? headers.host ?? `127.0.0.1:${port}`;
  return `${first('x-forwarded-proto') ?? 'http'}://${host}`;
}

async function readBody(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** The Link header of the next page: own origin, the query as it came, the cursor last. */
export function nextLink(request: HubRequest, cursor: string): string {
  const kept = request.queryText.split('&').filter((part) => part !== '' && !part.startsWith('cursor='));
  const query = [...kept, `cursor=${encodeURIComponent(cursor)}`].join('&');
  return `<${request.origin}${request.path}?${query}>; rel="next"`;
}
