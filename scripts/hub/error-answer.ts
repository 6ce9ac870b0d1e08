import { HubError } from './hub-error.ts';
import type { Fault } from './patient-request.ts';
import type { Headers } from './wire.ts';

/** An error answer as it came: `body` as far as it was read. */
export interface ErrorAnswer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** Statuses that say what became of a repository. */
export const OF_REPOSITORY: ReadonlySet<number> = new Set([401, 403, 404, 410, 451]);

/**
 * What an error answer means. It is the Hub's word on a repository only with the Hub's own marks, X-Error-Code or
 * X-Error-Message; on what else is wrong with a request, as a field that it does not know, JSON that states an error is
 * enough. Anything else, as the page of a proxy or of a login, is a fault of the way, and says nothing of a repository.
 */
export function errorAnswer(address: string, { status, headers, body }: ErrorAnswer): HubError | Fault {
  const stated = statedError(headers['content-type'], body);
  const code = headers['x-error-code'] ?? '';
  const marked = headers['x-error-message'];
  const isMarked = code !== '' || marked !== undefined || (stated !== undefined && !OF_REPOSITORY.has(status));
  if (isPage(headers, body) || !isMarked)
    return { reason: `${status} without the marks of the Hub (${headers['content-type'] ?? 'no type'})` };
  const whole = stated ?? body.toString('utf8');
  const message = marked ?? beginOf(body);
  return new HubError(address, status, { code, message, whole });
}

/** The first words of a body on one line, for a message. */
export function beginOf(body: Buffer): string {
  return body.toString('utf8', 0, 300).replace(/\s+/g, ' ').trim();
}

/** Whether an answer is a page for people, whatever its type says. */
function isPage(headers: Headers, body: Buffer): boolean {
  return /html/i.test(headers['content-type'] ?? '') || /^\s*</.test(body.toString('utf8', 0, 100));
}

/** Why a refusal says nothing of what was asked for: a page for people, which something on the way sent. */
export function pageInstead(status: number, headers: Headers, body: Buffer): { reason: string } | undefined {
  return isPage(headers, body) ? { reason: `${status} with a page for people` } : undefined;
}

/** Why an answer with status 200 is no file of text: a page for people in its place, or nothing. */
export function noFile(headers: Headers, body: Buffer): string | undefined {
  if (body.length === 0) return 'an empty body';
  // Markdown may begin with a tag or a comment, too.
  const isHtml = /html/i.test(headers['content-type'] ?? '') || /^\s*<(?:!doctype|html)\b/i.test(beginOf(body));
  return isHtml ? 'a page for people instead of a file' : undefined;
}

/** `{error}`, `{error: [...]}` or `{errors: [{message}]}` in one text; undefined where the body is none of them. */
function statedError(type: string | undefined, body: Buffer): string | undefined {
  if (!/json/i.test(type ?? 'json')) return undefined;
  try {
    const { error, errors } = (JSON.parse(body.toString()) ?? {}) as { error?: unknown; errors?: unknown };
    const texts = [error, errors].flat().map((each) => (each as { message?: unknown } | null)?.message ?? each);
    const stated = texts.filter((each) => typeof each === 'string');
    return stated.length > 0 ? stated.join('; ') : undefined;
  } catch {
    return undefined;
  }
}
