import { setTimeout as delay } from 'node:timers/promises';
import { GraphError, readAtMost, type RangeAnswer, type RangeGet, type RangeRequest } from 'model-graph';
import { Agent, request, type Dispatcher } from 'undici';
import { rateBucket } from '../hub/rate-bucket.ts';
import type { RateBudget } from '../hub/rate-budget.ts';
import { retryWait, statusFailure, type Failure } from '../hub/retry-wait.ts';
import { USER_AGENT } from '../hub/user-agent.ts';
import { ReportError } from '../lib/report-error.ts';

/** How parts of files are asked for. */
export interface PatientGetOptions {
  /** Budget of the Hub, for requests to the origin of the address that was named. */
  budget?: RateBudget;
  log?: (line: string) => void;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

interface Session extends Required<Omit<PatientGetOptions, 'budget'>> {
  budget: RateBudget | undefined;
  agent: Agent;
}

type Outcome = RangeAnswer | (Failure & { cause?: unknown });

const ATTEMPTS = 6;
const TIMEOUT = 60_000;
/** As many files of a model in several are read at once. */
const CONNECTIONS = 8;

/** Asks for parts of files, up to six times each where a fault may pass; `close` ends its connections. */
export function createPatientGet(options: PatientGetOptions = {}): { get: RangeGet; close(): Promise<void> } {
  const { budget, log = () => {}, sleep = (ms, signal) => delay(ms, undefined, { signal }) } = options;
  const agent = new Agent({
    connections: CONNECTIONS,
    headersTimeout: TIMEOUT,
    bodyTimeout: TIMEOUT,
    connect: { timeout: TIMEOUT },
  });
  const session: Session = { budget, log, sleep, agent };
  return { get: (url, part) => getPatiently(session, url, part), close: () => agent.destroy() };
}

async function getPatiently(session: Session, url: string, part: RangeRequest): Promise<RangeAnswer> {
  for (let failed = 1; ; failed += 1) {
    const outcome = await attempt(session, url, part);
    if ('body' in outcome) return { ...outcome, requests: failed };
    if (failed >= ATTEMPTS)
      throw new ReportError(
        `${part.address}: ${outcome.reason}, after ${failed} attempts`,
        'run the same command again',
        { cause: outcome.cause },
      );
    const wait = retryWait(outcome, failed);
    session.log(`${part.address}: ${outcome.reason}; trying again in ${wait / 1000} s`);
    await session.sleep(wait, part.signal);
  }
}

async function attempt(session: Session, url: string, part: RangeRequest): Promise<Outcome> {
  try {
    const answer = await send(session, url, part);
    try {
      const head = { status: answer.statusCode, headers: answer.headers as Record<string, string | undefined> };
      const passing = statusFailure(head.status, head.headers);
      if (passing) return passing;
      const { least, most } = part.expect(head);
      const body = most === 0 ? new Uint8Array(0) : await readAtMost(answer.body, most);
      return body.length < least ? { reason: `body cut at ${body.length} of ${least} bytes` } : { ...head, body };
    } finally {
      discard(answer);
    }
  } catch (cause) {
    if (part.signal.aborted || cause instanceof GraphError || cause instanceof ReportError) throw cause;
    const { code, message } = cause as { code?: string; message?: string };
    return { reason: [code, message].filter(Boolean).join(' ') || String(cause), cause };
  }
}

async function send(session: Session, url: string, part: RangeRequest): Promise<Dispatcher.ResponseData> {
  const { pathname, origin } = new URL(url);
  const budget = origin === new URL(part.address).origin ? session.budget : undefined;
  const headers = { ...part.headers, 'user-agent': USER_AGENT };
  await budget?.acquire(rateBucket(pathname), part.signal);
  let learned: Record<string, string | undefined> = {};
  try {
    const answer = await request(url, { headers, signal: part.signal, dispatcher: session.agent });
    learned = answer.headers as Record<string, string | undefined>;
    return answer;
  } finally {
    budget?.release(rateBucket(pathname), learned);
  }
}

/** Lets go of what is left of a body: the connection is closed rather than a gigabyte read to its end. */
function discard(answer: Dispatcher.ResponseData): void {
  answer.body.on('error', () => {});
  answer.body.destroy();
}
