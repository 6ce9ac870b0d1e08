import { GraphError } from './graph-error.ts';
import type { RangeAnswer, RangeRequest } from './range-get.ts';
import { readAtMost } from './range-answer.ts';
import { shownAddress } from './shown-address.ts';

const TIMEOUT = 60_000;

/**
 * One GET by the global fetch, without a second attempt; the connection is closed over what is not wanted of the body.
 */
export async function fetchRange(
  url: string,
  { headers, address, signal, expect }: RangeRequest,
): Promise<RangeAnswer> {
  const leave = new AbortController();
  const timeout = AbortSignal.timeout(TIMEOUT);
  const fail = (cause: unknown): unknown => {
    if (signal.aborted || cause instanceof GraphError) return cause;
    return new GraphError(
      `${shownAddress(address)}: ${timeout.aborted ? `no answer within ${TIMEOUT / 1000} s` : reasonOf(cause)}`,
      'try again',
      { cause },
    );
  };
  try {
    const answer = await fetch(url, {
      headers: { 'user-agent': 'model-graph', ...headers },
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout, leave.signal]),
    });
    const head = { status: answer.status, headers: Object.fromEntries(answer.headers) };
    const { most } = expect(head);
    const parts = most === 0 || answer.body === null ? [] : answer.body;
    return { ...head, body: await readAtMost(parts, most) };
  } catch (cause) {
    throw fail(cause);
  } finally {
    leave.abort();
  }
}

/** What fetch hides behind "fetch failed" is in its cause. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const { code, message } = (cause ?? error) as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(' ') || String(error);
}
