import { setTimeout as delay } from 'node:timers/promises';
import { Agent, request, type Dispatcher } from 'undici';
import { rateBucket } from '../../../scripts/hub/rate-bucket.ts';
import type { RateBudget } from '../../../scripts/hub/rate-budget.ts';
import { retryWait, statusFailure, type Failure } from '../../../scripts/hub/retry-wait.ts';
import { USER_AGENT } from '../../../scripts/hub/user-agent.ts';
import { ReportError } from '../../../scripts/lib/report-error.ts';
import { bareName, HEAD_BYTES, readBehind, type ByteSource, type Fetched } from './byte-source.ts';
import { rangeOf, readAtMost } from './range-answer.ts';

export interface HttpSourceOptions {
  signal?: AbortSignal;
  /** Sent to the origin of the address only, never to where it redirects. */
  token?: string;
  /** Budget of the Hub, for requests to the origin of the address. */
  budget?: RateBudget;
  log?: (line: string) => void;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

interface Session
  extends Required<Omit<HttpSourceOptions, 'token' | 'budget'>>, Pick<HttpSourceOptions, 'token' | 'budget'> {
  address: string;
  /** Where the address led: the Hub's answer is a signed address elsewhere, good for about an hour. */
  resolved: string;
  agent: Agent;
  fetched: Fetched;
}

/** One range as it came; `size` is that of the whole file, `etag` its version. */
export interface Ranged {
  bytes: Uint8Array;
  size: number;
  etag: string | undefined;
}

const ATTEMPTS = 6;
const REDIRECTS = 5;
const TIMEOUT = 60_000;
const EXPIRED = new Set([400, 401, 403, 404, 410]);

/** Opens an http(s) address that answers Range requests; its first 64 KiB and its size come with the first one. */
export async function openHttpSource(
  address: string,
  options: HttpSourceOptions = {},
  fetched: Fetched = { bytes: 0, requests: 0 },
): Promise<ByteSource> {
  const {
    signal = new AbortController().signal,
    log = () => {},
    sleep = (ms, stop) => delay(ms, undefined, { signal: stop }),
  } = options;
  const agent = new Agent({
    connections: 1,
    headersTimeout: TIMEOUT,
    bodyTimeout: TIMEOUT,
    connect: { timeout: TIMEOUT },
  });
  const session: Session = { ...options, signal, log, sleep, address, resolved: address, agent, fetched };
  const head = await fetchRange(session, 0, HEAD_BYTES).catch(async (error) => {
    await agent.destroy();
    throw error;
  });
  const readPart = async (start: number, end: number): Promise<Uint8Array> => {
    const { bytes, size, etag } = await fetchRange(session, start, end);
    if (size === head.size && (!etag || !head.etag || etag === head.etag)) return bytes;
    throw new ReportError(
      `${address}: another file than before (${size} bytes ${etag}, before ${head.size} bytes ${head.etag})`,
      'it was replaced while it was read; run again',
    );
  };
  return {
    where: address,
    name: decodeURIComponent(new URL(address).pathname.split('/').pop() ?? ''),
    size: head.size,
    fetched,
    read: (start, length) => readBehind(head.bytes, start, Math.min(start + length, head.size), readPart),
    beside: (name) => openHttpSource(new URL(bareName(name, address), address).href, options, fetched),
    close: () => agent.destroy(),
  };
}

async function fetchRange(session: Session, start: number, end: number): Promise<Ranged> {
  for (let failed = 1; ; failed += 1) {
    const outcome = await attempt(session, start, end);
    if ('bytes' in outcome) return outcome;
    if (failed >= ATTEMPTS)
      throw new ReportError(
        `${session.address}: ${outcome.reason}, after ${failed} attempts`,
        'run the same command again',
        { cause: outcome.cause },
      );
    const wait = retryWait(outcome, failed);
    session.log(`${session.address}: ${outcome.reason}; trying again in ${wait / 1000} s`);
    await session.sleep(wait, session.signal);
  }
}

async function attempt(
  session: Session,
  start: number,
  end: number,
): Promise<Ranged | (Failure & { cause?: unknown })> {
  try {
    const answer = await followRedirects(session, start, end);
    const passing = statusFailure(answer.statusCode, answer.headers as Record<string, string | undefined>);
    if (passing || answer.statusCode >= 300) {
      discard(answer);
      if (passing) return passing;
      if (EXPIRED.has(answer.statusCode) && session.resolved !== session.address) {
        session.resolved = session.address;
        return { reason: `${answer.statusCode} from where it redirects: the address has expired`, waitSeconds: 0 };
      }
      throw finalError(session, answer);
    }
    const expected = rangeOf(answer, start, end, session.address, () => discard(answer));
    const bytes = await readAtMost(answer.body, expected.length, session.address);
    session.fetched.bytes += bytes.length;
    if (!expected.whole && bytes.length !== expected.length)
      return { reason: `body cut at ${bytes.length} of ${expected.length} bytes` };
    const etag = answer.headers.etag;
    return { bytes, size: expected.size ?? bytes.length, etag: typeof etag === 'string' ? etag : undefined };
  } catch (cause) {
    if (session.signal.aborted || cause instanceof ReportError) throw cause;
    const { code, message } = cause as { code?: string; message?: string };
    return { reason: [code, message].filter(Boolean).join(' ') || String(cause), cause };
  }
}

async function followRedirects(session: Session, start: number, end: number): Promise<Dispatcher.ResponseData> {
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const answer = await send(session, start, end);
    const location = answer.headers.location;
    if (answer.statusCode < 301 || answer.statusCode > 308 || typeof location !== 'string') return answer;
    discard(answer);
    const target = URL.canParse(location, session.resolved) ? new URL(location, session.resolved) : undefined;
    if (!target || !/^https?:$/.test(target.protocol))
      throw new ReportError(
        `${session.resolved}: redirect to ${JSON.stringify(location.slice(0, 120))}`,
        'expected an http(s) address',
      );
    session.resolved = target.href;
  }
  throw new ReportError(
    `${session.address}: more than ${REDIRECTS} redirects, last to ${session.resolved}`,
    'check the address',
  );
}

async function send(session: Session, start: number, end: number): Promise<Dispatcher.ResponseData> {
  const { pathname, origin } = new URL(session.resolved);
  const own = origin === new URL(session.address).origin;
  const budget = own ? session.budget : undefined;
  const headers = {
    range: `bytes=${start}-${end - 1}`,
    'accept-encoding': 'identity',
    'user-agent': USER_AGENT,
    ...(own && session.token ? { authorization: `Bearer ${session.token}` } : {}),
  };
  await budget?.acquire(rateBucket(pathname), session.signal);
  let learned: Record<string, string | undefined> = {};
  try {
    session.fetched.requests += 1;
    const answer = await request(session.resolved, { headers, signal: session.signal, dispatcher: session.agent });
    learned = answer.headers as Record<string, string | undefined>;
    return answer;
  } finally {
    budget?.release(rateBucket(pathname), learned);
  }
}

/** Lets go of a body without reading it: the connection is closed rather than a gigabyte read to its end. */
function discard(answer: Dispatcher.ResponseData): void {
  answer.body.on('error', () => {});
  answer.body.destroy();
}

function finalError(session: Session, answer: Dispatcher.ResponseData): ReportError {
  const why = [answer.headers['x-error-code'], answer.headers['x-error-message']].filter(Boolean).join(': ');
  return new ReportError(
    `${session.address}: ${answer.statusCode}${why ? ` ${why}` : ''}`,
    'check the address; a gated or private file needs HF_TOKEN',
  );
}
