/**
 * The one loop in which this project asks servers: an attempt, its redirects, the rate budget, and waits between
 * attempts as the server asks for them. What is asked, counted, accepted and said in errors is the caller's; an error
 * with a hint ends it, and so does a mistake of this code; any other is worth another attempt.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { rateBucket } from './rate-bucket.ts';
import type { RateBudget } from './rate-budget.ts';
import { retryWait, statusFailure, type Failure } from './retry-wait.ts';
import type { Answer, Headers } from './wire.ts';

/** What one attempt came to where it brought nothing, with the error that ended it if one did. */
export type Fault = Failure & { cause?: unknown };

/** What a patient request is told apart from what it asks for: interruption, the log, and how to wait. */
export interface Patience {
  signal: AbortSignal;
  /** Ends waits and lets no further request out, while what is under way is read to its end; `signal` by default. */
  until?: AbortSignal;
  log?: (line: string) => void;
  sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** Where redirects may lead. */
export interface RedirectPolicy {
  /** Called before each is followed; throws to refuse it. `target` is undefined for a location that is no address. */
  follow(target: URL | undefined, from: URL, location: string): void;
  /** The error after five of them, from the first address to the last. */
  tooMany(from: URL, last: URL): Error;
}

/** What is asked for: where, how, and what its answers mean. */
export interface PatientRequest<T> extends Patience {
  /**
   * Where an attempt begins; asked before each, so that what one attempt learned holds for the next. What it throws
   * ends the request: no server has a part in it.
   */
  address: () => URL;
  /** What the log calls it. */
  named: string;
  /** Sends one request; headers and counts are the caller's. */
  send: (address: URL, signal: AbortSignal) => Promise<Answer>;
  /** Attempts in all; six by default. */
  attempts?: number;
  /** Waits that a server named and that count as no attempt, at most; none by default. */
  limitWaits?: number;
  /** Without it a redirect is an answer like others. */
  redirects?: RedirectPolicy;
  /** The budget that a request to this address is counted in. */
  budget?: (address: URL) => RateBudget | undefined;
  /** Statuses that `read` takes; below 300 by default. */
  accepts?: (status: number) => boolean;
  /** Reads an accepted answer; a fault is worth another attempt, and so is an error without a hint. */
  read: (answer: Answer, address: URL) => Promise<{ value: T } | Fault>;
  /** What another status means that does not pass: the error to end with, or a fault. `message` has 64 KiB at most. */
  refused: (answer: Answer, address: URL, message: Buffer) => Error | Fault;
  /** The error where no answer came at all; without it that is a fault like others. */
  unreached?: (cause: Error) => Error;
  /** The error after the last attempt. */
  givenUp: (fault: Fault, attempts: number) => Error;
}

const ATTEMPTS = 6;
const REDIRECTS = 5;
/** Error pages are read to their end up to this size, which keeps the connection; of longer ones nothing is told. */
const MOST_MESSAGE = 65_536;

/** Waits by the clock; an aborted signal ends the wait with its reason. */
export async function patiently(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/** Asks until there is an answer that `read` takes, or none is to be had. */
export async function patientRequest<T>(request: PatientRequest<T>): Promise<T> {
  const { attempts = ATTEMPTS, limitWaits = 0, signal, until = signal, log, sleep = patiently } = request;
  let waits = 0;
  for (let failed = 0; ;) {
    const outcome = await attempt(request);
    if ('value' in outcome) return outcome.value;
    if (outcome.limited && waits < limitWaits) waits += 1;
    else failed += 1;
    if (failed >= attempts) throw request.givenUp(outcome, failed);
    const wait = retryWait(outcome, Math.max(1, failed));
    log?.(`${request.named}: ${outcome.reason}; trying again in ${wait / 1000} s`);
    await sleep(wait, until);
  }
}

async function attempt<T>(request: PatientRequest<T>): Promise<{ value: T } | Fault> {
  const start = request.address();
  try {
    const { answer, address } = await followRedirects(request, start);
    const passing = statusFailure(answer.status, answer.headers);
    const accepted = request.accepts?.(answer.status) ?? answer.status < 300;
    if (!passing && accepted) return await request.read(answer, address);
    const message = await answer.bodyWithin(MOST_MESSAGE).catch(() => undefined);
    if (passing) return passing;
    const refused = request.refused(answer, address, message ?? Buffer.alloc(0));
    if (refused instanceof Error) throw refused;
    return refused;
  } catch (cause) {
    if (request.signal.aborted || isTold(cause) || isMistake(cause)) throw cause;
    return { reason: reasonOf(cause), cause };
  }
}

async function followRedirects<T>(request: PatientRequest<T>, start: URL): Promise<{ answer: Answer; address: URL }> {
  let address = start;
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const answer = await sendWithinBudget(request, address);
    const { status } = answer;
    const { location } = answer.headers;
    const redirects = status >= 301 && status <= 308 && status !== 304 && location !== undefined;
    if (!request.redirects || !redirects) return { answer, address };
    await answer.bodyWithin(MOST_MESSAGE).catch(() => undefined);
    const target = URL.canParse(location, address.href) ? new URL(location, address.href) : undefined;
    request.redirects.follow(target, address, location);
    if (target) address = target;
  }
  throw request.redirects!.tooMany(start, address);
}

async function sendWithinBudget<T>(request: PatientRequest<T>, address: URL): Promise<Answer> {
  const budget = request.budget?.(address);
  const bucket = rateBucket(address.pathname);
  request.until?.throwIfAborted();
  const sentAt = await budget?.acquire(bucket, request.until ?? request.signal);
  let headers: Headers = {};
  try {
    const answer = await request.send(address, request.signal);
    headers = answer.headers;
    return answer;
  } catch (cause) {
    if (!request.unreached || !(cause instanceof Error) || request.signal.aborted || isMistake(cause)) throw cause;
    throw request.unreached(cause);
  } finally {
    budget?.release(bucket, headers, sentAt);
  }
}

/** Whether an error says what to do next, as those of this project and of its packages do: then it is final. */
function isTold(error: unknown): boolean {
  return error instanceof Error && 'hint' in error && typeof error.hint === 'string';
}

/**
 * Whether an error is one of the program: those of Node, undici and zlib have a code, and a failed `fetch`, which is a
 * TypeError too, has a cause.
 */
function isMistake(error: unknown): boolean {
  if (!(error instanceof TypeError) && !(error instanceof ReferenceError)) return false;
  return !('code' in error) && error.cause === undefined;
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(' ') || String(cause);
}
