/**
 * The crawler's way to the Hub: one origin, bounded by its rate budget, patient with faults that pass,
 * and a count of every request it sends.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { ReportError } from '../lib/report-error.ts';
import { HubError } from './hub-error.ts';
import { isQueryFile } from './query-file.ts';
import { rateBucket, type Bucket } from './rate-bucket.ts';
import { createRateBudget, type RateBudget } from './rate-budget.ts';
import { retryWait, statusFailure, type Failure } from './retry-wait.ts';
import { USER_AGENT } from './user-agent.ts';
import { openWire, type Answer, type Headers } from './wire.ts';

export interface HubOptions {
  endpoint: string;
  token?: string;
  signal: AbortSignal;
  connections?: number;
  timeout?: number;
  log?: (line: string) => void;
  /** How to go on after giving up, printed as the hint of the last error. */
  resume?: string;
  now?: () => number;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Attempts are used up on a fault that may pass later: the crawl can be resumed, or try a smaller page. */
export class GivenUp extends ReportError {}

export interface Received {
  body: Buffer;
  /** The body parsed, where JSON was asked for. */
  value: unknown;
  headers: Headers;
  /** Path that finally answered, after redirects. */
  path: string;
}

export interface Hub {
  endpoint: string;
  /** Body of a path as bytes. `json` refuses anything that does not parse; `onHead` sees the headers before the body is read. */
  get(
    path: string,
    options?: { json?: boolean; onHead?: (headers: Headers, path: string) => void; attempts?: number },
  ): Promise<Received>;
  /** Requests sent so far by bucket, redirects and failed attempts included. */
  requests: Record<Bucket, number>;
  /** Requests sent for files that the Hub counts as downloads. */
  queryFileHits: () => number;
  /** The server says that it replays an archive (X-Hub-Replay), whose records may lack what the Hub always gives. */
  isReplay: () => boolean;
  budget: RateBudget;
  bytes: () => number;
  close(): Promise<void>;
}

interface Session extends Required<Pick<HubOptions, 'endpoint' | 'signal' | 'log' | 'resume'>> {
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  budget: RateBudget;
  send: (path: string) => Promise<Answer>;
  received: (bytes: number) => void;
}

const ATTEMPTS = 6;
const LIMIT_WAITS = 12;
const REDIRECTS = 5;

const patiently = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal });

/** Opens a client; call close() when done. */
export function createHub(options: HubOptions): Hub {
  const { endpoint, token, log = () => {}, now = Date.now, sleep = patiently } = options;
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, closing.signal]);
  const wire = openWire({
    endpoint,
    token,
    userAgent: USER_AGENT,
    connections: options.connections ?? 8,
    timeout: options.timeout ?? 60_000,
  });
  const budget = createRateBudget({ now, sleep, log });
  const requests: Record<Bucket, number> = { api: 0, resolvers: 0, pages: 0, replay: 0 };
  let hits = 0;
  let bytes = 0;
  let replay = false;
  const session: Session = {
    endpoint,
    signal,
    log,
    sleep,
    budget,
    resume: options.resume ?? 'run the same command again',
    received: (size) => void (bytes += size),
    async send(path) {
      requests[rateBucket(path)] += 1;
      if (isQueryFile(path)) hits += 1;
      const answer = await wire.get(path, signal);
      replay ||= answer.headers['x-hub-replay'] !== undefined;
      return answer;
    },
  };
  return {
    endpoint,
    requests,
    budget,
    queryFileHits: () => hits,
    isReplay: () => replay,
    bytes: () => bytes,
    close: async () => {
      closing.abort();
      await wire.close();
    },
    get: (path, how = {}) => getPatiently(session, path, how),
  };
}

type How = NonNullable<Parameters<Hub['get']>[1]>;

async function getPatiently(session: Session, path: string, how: How): Promise<Received> {
  const attempts = how.attempts ?? ATTEMPTS;
  let waits = 0;
  for (let failed = 0; ;) {
    const outcome = await attempt(session, path, how);
    if ('body' in outcome) return outcome;
    if (outcome.limited && waits < LIMIT_WAITS) waits += 1;
    else failed += 1;
    if (failed >= attempts) {
      throw new GivenUp(`${session.endpoint}${path}: ${outcome.reason}, after ${failed} attempts`, session.resume, {
        cause: outcome.cause,
      });
    }
    const wait = retryWait(outcome, Math.max(1, failed));
    session.log(`${path.slice(0, 80)}: ${outcome.reason}; trying again in ${wait / 1000} s`);
    await session.sleep(wait, session.signal);
  }
}

type Outcome = Received | (Failure & { cause?: unknown });

async function attempt(session: Session, path: string, how: How): Promise<Outcome> {
  try {
    const { answer, path: answered } = await followRedirects(session, path);
    const passing = statusFailure(answer.status, answer.headers);
    if (passing || answer.status >= 300) {
      const message = await answer.body().catch(() => Buffer.alloc(0));
      if (passing) return passing;
      throw finalError(session, answered, answer, message);
    }
    if (how.json && !/json/.test(answer.headers['content-type'] ?? 'json')) {
      await answer.body();
      return { reason: `${answer.headers['content-type']} instead of JSON` };
    }
    how.onHead?.(answer.headers, answered);
    const body = await answer.body();
    // A file of the Hub has an ETag whatever its type; the page of a load balancer in trouble has none.
    if (!how.json && /html/.test(answer.headers['content-type'] ?? '') && !answer.headers.etag) {
      return { reason: `${answer.headers['content-type']} without an ETag instead of a file` };
    }
    session.received(body.length);
    return { body, value: how.json ? parseJson(body) : undefined, headers: answer.headers, path: answered };
  } catch (cause) {
    if (session.signal.aborted || cause instanceof ReportError) throw cause;
    return { reason: reasonOf(cause), cause };
  }
}

async function followRedirects(session: Session, path: string): Promise<{ answer: Answer; path: string }> {
  let current = path;
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const answer = await sendWithinBudget(session, current);
    const location = answer.headers.location;
    if (answer.status < 301 || answer.status > 308 || answer.status === 304 || location === undefined)
      return { answer, path: current };
    await answer.body().catch(() => undefined);
    const target = new URL(location, new URL(current, session.endpoint));
    if (target.origin !== new URL(session.endpoint).origin) {
      throw new ReportError(
        `${session.endpoint}${current}: redirect to another origin: ${target.origin}`,
        'refused: the token stays on its origin',
      );
    }
    current = target.pathname + target.search;
  }
  throw new HubError(
    `${session.endpoint}${path}`,
    307,
    'RedirectLoop',
    `more than ${REDIRECTS} redirects, last to ${current}`,
  );
}

async function sendWithinBudget(session: Session, path: string): Promise<Answer> {
  const bucket = rateBucket(path);
  await session.budget.acquire(bucket, session.signal);
  let headers: Headers = {};
  try {
    const answer = await session.send(path);
    headers = answer.headers;
    return answer;
  } finally {
    session.budget.release(bucket, headers);
  }
}

function finalError(session: Session, path: string, answer: Answer, body: Buffer): HubError {
  const message = answer.headers['x-error-message'] ?? body.toString('utf8', 0, 300).replace(/\s+/g, ' ').trim();
  return new HubError(`${session.endpoint}${path}`, answer.status, answer.headers['x-error-code'] ?? '', message);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch (cause) {
    throw new Error(`JSON cut off or malformed after ${body.length} bytes`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(' ') || String(cause);
}
