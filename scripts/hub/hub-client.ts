/**
 * The crawler's way to the Hub: one origin, bounded by its rate budget, patient with faults that pass,
 * and a count of every request it sends.
 */
import { ReportError } from '../lib/report-error.ts';
import { errorAnswer, type ErrorAnswer } from './error-answer.ts';
import { createFirstByte, type FirstByte } from './first-byte.ts';
import { ForeignRedirect, HubError } from './hub-error.ts';
import { patiently, patientRequest, type Fault, type RedirectPolicy } from './patient-request.ts';
import { isQueryFile } from './query-file.ts';
import { rateBucket, type Bucket } from './rate-bucket.ts';
import { createRateBudget, type RateBudget } from './rate-budget.ts';
import { createUnderWay } from './under-way.ts';
import { openWire, type Answer, type Headers } from './wire.ts';

export interface HubOptions {
  endpoint: string;
  token?: string;
  signal: AbortSignal;
  /** Once it is aborted no request goes out any more; those under way are read to their end. */
  until?: AbortSignal | undefined;
  connections?: number;
  timeout?: number;
  log?: (line: string) => void;
  /** How to go on after giving up, printed as the hint of the last error. */
  resume?: string;
  /** What an error answer means, where the server is not the Hub. */
  refused?: (address: string, answer: ErrorAnswer) => HubError | Fault;
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
  /**
   * Body of a path as bytes. `json` refuses what does not parse; `onHead` sees the headers before the body is read;
   * `check` says what is wrong with an answer, which is worth another attempt, or throws what ends the request.
   */
  get(
    path: string,
    options?: {
      json?: boolean;
      onHead?: (headers: Headers, path: string) => void;
      check?: (received: Received) => string | undefined | Promise<string | undefined>;
      attempts?: number;
    },
  ): Promise<Received>;
  /** Requests sent so far by bucket, redirects and failed attempts included. */
  requests: Record<Bucket, number>;
  /** Requests sent for files that the Hub counts as downloads. */
  queryFileHits: () => number;
  /** The server says that it replays an archive (X-Hub-Replay), whose records may lack what the Hub always gives. */
  isReplay: () => boolean;
  /** Whether a replay says that its archive has records of this name beside the listings (X-Hub-Replay-Holds). */
  replayHolds: (name: string) => boolean;
  budget: RateBudget;
  /** How long the server lately took until answers began. */
  firstByte: Pick<FirstByte, 'of'>;
  bytes: () => number;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

interface Session extends Required<Pick<HubOptions, 'endpoint' | 'signal' | 'log' | 'resume' | 'refused'>> {
  until: AbortSignal;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  budget: RateBudget;
  send: (address: URL) => Promise<Answer>;
  received: (bytes: number) => void;
}

const LIMIT_WAITS = 12;

/** Opens a client; call close() when done. */
export function createHub(options: HubOptions): Hub {
  const { endpoint, token, log = () => {}, now = Date.now, sleep = patiently } = options;
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, closing.signal]);
  const wire = openWire({ connections: options.connections ?? 8, timeout: options.timeout ?? 60_000 });
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const budget = createRateBudget({ now, sleep, log });
  const firstByte = createFirstByte();
  const underWay = createUnderWay();
  const requests: Record<Bucket, number> = { api: 0, resolvers: 0, pages: 0, replay: 0 };
  let hits = 0;
  let bytes = 0;
  let replay: { holds: readonly string[] } | undefined;
  const session: Session = {
    endpoint,
    signal,
    until: options.until ? AbortSignal.any([signal, options.until]) : signal,
    log,
    sleep,
    budget,
    resume: options.resume ?? 'run the same command again',
    refused: options.refused ?? errorAnswer,
    received: (size) => void (bytes += size),
    async send(address) {
      requests[rateBucket(address.pathname)] += 1;
      if (isQueryFile(pathOf(address))) hits += 1;
      const began = now();
      const answer = await wire.get(address, signal, headers);
      firstByte.add(address.pathname, now() - began);
      replay = replayOf(answer.headers) ?? replay;
      return answer;
    },
  };
  return {
    endpoint,
    requests,
    budget,
    firstByte,
    queryFileHits: () => hits,
    isReplay: () => replay !== undefined,
    replayHolds: (name) => replay?.holds.includes(name) ?? false,
    bytes: () => bytes,
    close: async () => {
      closing.abort();
      await wire.close();
    },
    get: (path, how = {}) => underWay.add(getPatiently(session, path, how)),
    idle: underWay.idle,
  };
}

function replayOf(headers: Headers): { holds: readonly string[] } | undefined {
  if (headers['x-hub-replay'] === undefined) return undefined;
  return { holds: (headers['x-hub-replay-holds'] ?? '').split(', ') };
}

type How = NonNullable<Parameters<Hub['get']>[1]>;

function getPatiently(session: Session, path: string, how: How): Promise<Received> {
  return patientRequest({
    ...session,
    address: () => new URL(path, session.endpoint),
    named: path.slice(0, 80),
    attempts: how.attempts,
    limitWaits: LIMIT_WAITS,
    redirects: onOneOrigin(session),
    budget: () => session.budget,
    read: (answer, address) => read(session, answer, pathOf(address), how),
    refused: ({ status, headers }, address, body) =>
      session.refused(`${session.endpoint}${pathOf(address)}`, { status, headers, body }),
    givenUp: ({ reason, cause }, attempts) =>
      new GivenUp(`${session.endpoint}${path}: ${reason}, after ${attempts} attempts`, session.resume, { cause }),
  });
}

async function read(session: Session, answer: Answer, path: string, how: How): Promise<{ value: Received } | Fault> {
  const { headers } = answer;
  if (how.json && !/json/.test(headers['content-type'] ?? 'json')) {
    await answer.body();
    return { reason: `${headers['content-type']} instead of JSON` };
  }
  how.onHead?.(headers, path);
  const body = await answer.body();
  // A file of the Hub has an ETag whatever its type; the page of a load balancer in trouble has none.
  if (!how.json && /html/.test(headers['content-type'] ?? '') && !headers.etag)
    return { reason: `${headers['content-type']} without an ETag instead of a file` };
  session.received(body.length);
  const value = { body, value: how.json ? parseJson(body) : undefined, headers, path };
  const reason = await how.check?.(value);
  return reason === undefined ? { value } : { reason };
}

/** Redirects stay on the origin, and the token with them. */
function onOneOrigin({ endpoint }: Session): RedirectPolicy {
  return {
    follow(target, from, location) {
      if (!target) throw new Error(`redirect to ${JSON.stringify(location.slice(0, 120))}`);
      if (target.origin === new URL(endpoint).origin) return;
      throw new ForeignRedirect(
        `${endpoint}${pathOf(from)}: redirect to another origin: ${target.origin}`,
        'refused: the token stays on its origin',
      );
    },
    tooMany: (from, last) =>
      new HubError(`${endpoint}${pathOf(from)}`, 307, {
        code: 'RedirectLoop',
        message: `more than 5 redirects, last to ${pathOf(last)}`,
      }),
  };
}

function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch (cause) {
    throw new Error(`JSON cut off or malformed after ${body.length} bytes`, { cause });
  }
}
