/**
 * The one loop in which this project asks servers: an attempt, its redirects, the rate budget, and waits between
 * attempts as the server asks for them. What is asked, counted, accepted and said in errors is the caller's; an error
 * with a hint ends it, and so does a mistake of this code; any other is worth another attempt, for some minutes.
 */
import { ReportError } from '../lib/report-error.ts';
import { isCertificateError, isUnreached } from './connection-error.ts';
import { patiently } from './patiently.ts';
import { rateBucket } from './rate-bucket.ts';
import type { RateBudget } from './rate-budget.ts';
import { retryWait, statusFailure, type Failure } from './retry-wait.ts';
import type { Answer, Headers } from './wire.ts';

/** What one attempt came to where it brought nothing, with the error that ended it if one did. */
export interface Fault extends Failure {
  cause?: unknown;
  /** It may pass, but not for minutes: the error to end with when it came three times. */
  ending?: Error;
  /** An answer that is looked at once more, as often as its reader wants: no lack of patience ends that. */
  isLook?: boolean;
}

/** What a patient request is told apart from what it asks for: interruption, the log, and how to wait. */
export interface Patience {
  signal: AbortSignal;
  /** Ends waits and lets no further request out, while what is under way is read to its end; `signal` by default. */
  until?: AbortSignal;
  log?: (line: string) => void;
  sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Milliseconds of waits and failed attempts after which it is given up; five minutes by default. */
  patience?: number;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

/** Where redirects may lead. */
export interface RedirectPolicy {
  /**
   * Called before each is followed. What it gives back is why it is not: an error with a hint ends the request when it
   * came three times. `target` is undefined for a location that is no address.
   */
  follow(target: URL | undefined, from: URL, location: string): Error | undefined;
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
  /** Attempts in all, where the time is not to say it. */
  attempts?: number;
  /** Attempts that may fail for what is asked for; those that fail because the server is down are not counted. */
  ownFaults?: number;
  /** Waits that a server named and that count as no attempt, at most; none by default. */
  limitWaits?: number;
  /** Without it a redirect is an answer like others. */
  redirects?: RedirectPolicy;
  /** The budget that a request to this address is counted in. */
  budget?: (address: URL) => RateBudget | undefined;
  /** Statuses that `read` takes; 200 by default. */
  accepts?: (status: number) => boolean;
  /** Reads an accepted answer; a fault is worth another attempt, and so is an error without a hint. */
  read: (answer: Answer, address: URL) => Promise<{ value: T } | Fault>;
  /** What another status means that does not pass: the error to end with, or a fault. `message` has 64 KiB at most. */
  refused: (answer: Answer, address: URL, message: Buffer) => Error | Fault;
  /** The error after the last attempt. */
  givenUp: (fault: Fault, attempts: number) => Error;
}

const PATIENCE = 300_000;
/** Of an attempt so much counts at most: a machine that slept meanwhile is no reason to give up at once. */
const MOST_ATTEMPT = 120_000;
/** Of waits that servers name a request takes an hour at most. */
const MOST_NAMED = 3_600_000;
const MOST_ENDINGS = 3;
const REDIRECTS = 5;
const REDIRECTING: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Error pages are read to their end up to this size, which keeps the connection; of longer ones nothing is told. */
const MOST_MESSAGE = 65_536;
/** What a request has cost so far. */
interface Spent {
  failed: number;
  /** Failed attempts but for those of a server that is down, and looks at an answer. */
  own: number;
  endings: number;
  /** Waits that were named and not counted. */
  waits: number;
  /** Milliseconds of named waits, and of everything but waits for the budget. */
  named: number;
  time: number;
  budget: number;
}

/** Asks until there is an answer that `read` takes, or none is to be had. */
export async function patientRequest<T>(request: PatientRequest<T>): Promise<T> {
  const { limitWaits = 0, signal, until = signal, log, sleep = patiently, now = () => performance.now() } = request;
  const spent: Spent = { failed: 0, own: 0, endings: 0, waits: 0, named: 0, time: 0, budget: 0 };
  for (;;) {
    const began = now() - spent.budget;
    const outcome = await attempt(request, spent, now);
    if ('value' in outcome) return outcome.value;
    const isCounted = !outcome.limited || spent.waits >= limitWaits;
    if (isCounted) spent.time += Math.min(now() - spent.budget - began, MOST_ATTEMPT);
    count(spent, outcome, isCounted);
    const wait = retryWait(outcome, isCounted ? spent.failed : 0);
    if (outcome.waitSeconds !== undefined) spent.named += wait;
    if (isSpent(request, spent, outcome)) throw outcome.ending ?? request.givenUp(outcome, spent.failed);
    if (isCounted) spent.time += wait;
    log?.(`${request.named}: ${outcome.reason}; trying again in ${wait / 1000} s`);
    await sleep(wait, until);
  }
}

function count(spent: Spent, fault: Fault, isCounted: boolean): void {
  if (!isCounted) spent.waits += 1;
  else spent.failed += 1;
  if (isCounted && !fault.outage && !fault.isLook) spent.own += 1;
  if (fault.ending) spent.endings += 1;
}

function isSpent(
  {
    attempts = Infinity,
    ownFaults = Infinity,
    patience = PATIENCE,
  }: Patience & Pick<PatientRequest<unknown>, 'attempts' | 'ownFaults'>,
  spent: Spent,
  { isLook = false }: Fault,
): boolean {
  return (
    spent.failed >= attempts ||
    spent.own >= ownFaults ||
    (spent.time >= patience && !isLook) ||
    spent.named > MOST_NAMED ||
    spent.endings >= MOST_ENDINGS
  );
}

async function attempt<T>(request: PatientRequest<T>, spent: Spent, now: () => number): Promise<{ value: T } | Fault> {
  const start = request.address();
  try {
    const followed = await followRedirects(request, start, spent, now);
    if (!('answer' in followed)) return followed;
    const { answer, address } = followed;
    const passing = statusFailure(answer.status, answer.headers);
    const accepted = request.accepts?.(answer.status) ?? answer.status === 200;
    if (!passing && accepted) return await request.read(answer, address);
    const message = await answer.bodyWithin(MOST_MESSAGE).catch(() => undefined);
    if (passing) return passing;
    if (answer.status < 300 || answer.status === 304)
      return { reason: `${answer.status}, which is no answer to what was asked` };
    const refused = request.refused(answer, address, message ?? Buffer.alloc(0));
    if (refused instanceof Error) throw refused;
    return refused;
  } catch (cause) {
    if (request.signal.aborted || isTold(cause) || isMistake(cause)) throw cause;
    if (isCertificateError(cause)) throw untrusted(start, cause);
    return { reason: reasonOf(cause), cause, ...(isUnreached(cause) && { outage: true }) };
  }
}

type Followed = { answer: Answer; address: URL };

async function followRedirects<T>(
  request: PatientRequest<T>,
  start: URL,
  spent: Spent,
  now: () => number,
): Promise<Followed | Fault> {
  let address = start;
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const asked = now();
    const answer = await sendWithinBudget(request, address, (sentAt) => void (spent.budget += sentAt - asked), now);
    const { location } = answer.headers;
    if (!request.redirects || !REDIRECTING.has(answer.status) || location === undefined) return { answer, address };
    await answer.bodyWithin(MOST_MESSAGE).catch(() => undefined);
    const target = URL.canParse(location, address.href) ? new URL(location, address.href) : undefined;
    const refusal = request.redirects.follow(target, address, location);
    if (refusal) return { reason: refusal.message, ...(isTold(refusal) && { ending: refusal }) };
    if (target) address = target;
  }
  const ending = request.redirects!.tooMany(start, address);
  return { reason: ending.message, ending };
}

async function sendWithinBudget<T>(
  request: PatientRequest<T>,
  address: URL,
  waited: (sentAt: number) => void,
  now: () => number,
): Promise<Answer> {
  const budget = request.budget?.(address);
  const bucket = rateBucket(address.pathname);
  request.until?.throwIfAborted();
  const sentAt = await budget?.acquire(bucket, request.until ?? request.signal);
  waited(now());
  let headers: Headers = {};
  try {
    const answer = await request.send(address, request.signal);
    headers = answer.headers;
    return answer;
  } finally {
    budget?.release(bucket, headers, sentAt);
  }
}

function untrusted({ origin }: URL, cause: unknown): ReportError {
  return new ReportError(
    `${origin}: its certificate is not valid: ${reasonOf(cause)}`,
    'nothing was sent; check the clock of this machine and the address. Where a company signs the traffic anew, name its ' +
      'certificate: NODE_EXTRA_CA_CERTS=FILE',
    { cause },
  );
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
  if ((error as { code?: unknown } | null)?.code === 'UND_ERR_INVALID_ARG') return true;
  if (!(error instanceof TypeError) && !(error instanceof ReferenceError)) return false;
  return !('code' in error) && error.cause === undefined;
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(' ') || String(cause);
}
