/**
 * The crawler's way to the Hub: one origin, bounded by its rate budget, patient with faults that pass,
 * and a count of every request it sends.
 */
import { ReportError } from '../lib/report-error.ts';
import { createTagChecks, type TagCheck } from './body-tag.ts';
import { errorAnswer, type ErrorAnswer } from './error-answer.ts';
import { createFirstByte, type FirstByte } from './first-byte.ts';
import { GivenUp, TooLarge } from './given-up.ts';
import { ForeignRedirect, HubError, REDIRECT_LOOP } from './hub-error.ts';
import { patiently } from './patiently.ts';
import { patientRequest, type Fault, type RedirectPolicy } from './patient-request.ts';
import { mostBytes } from './most-bytes.ts';
import { parseJson } from './parse-json.ts';
import { isQueryFile } from './query-file.ts';
import { createRateBudget, type RateBudget } from './rate-budget.ts';
import { createRequestIds } from './request-ids.ts';
import { createRetryLog } from './retry-log.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import { createUnderWay } from './under-way.ts';
import { isLoopback, openWire, type Answer, type Headers } from './wire.ts';

export interface HubOptions {
  endpoint: string;
  token?: string;
  signal: AbortSignal;
  /** Once it is aborted no request goes out any more; those under way are read to their end. */
  until?: AbortSignal | undefined;
  connections?: number;
  timeout?: number;
  /** Milliseconds that an answer may take as a whole. */
  deadline?: number;
  /** Milliseconds after which a fault that may pass is given up. */
  patience?: number | undefined;
  log?: (line: string) => void;
  /** How to go on after giving up, printed as the hint of the last error. */
  resume?: string;
  /** What an error answer means, where the server is not the Hub. */
  refused?: (address: string, answer: ErrorAnswer) => HubError | Fault;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export { GivenUp, TooLarge };

export interface Received {
  body: Buffer;
  /** The body parsed, where JSON was asked for. */
  value: unknown;
  headers: Headers;
  /** Path that finally answered, after redirects. */
  path: string;
  /** JSON of other bytes than its ETag says, or a page that is old by its head, however often it is asked for. */
  isAltered?: boolean;
}

export interface Hub extends Traffic {
  endpoint: string;
  /**
   * Body of a path as bytes. `json` refuses what does not parse; `onHead` sees the headers before the body is read;
   * `check` says what is wrong with an answer, which is worth another attempt, or throws what ends the request.
   * `attempts` limits all attempts, `ownFaults` those that fail while the server answers others.
   */
  get(
    path: string,
    options?: {
      json?: boolean;
      onHead?: (headers: Headers, path: string) => void;
      check?: (received: Received) => string | undefined | Promise<string | undefined>;
      attempts?: number;
      ownFaults?: number;
    },
  ): Promise<Received>;
  budget: RateBudget;
  /** How long the server lately took until answers began. */
  firstByte: Pick<FirstByte, 'of'>;
  clock: Pick<ServerClock, 'isOfAnotherDay'>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

interface Session extends Required<Pick<HubOptions, 'endpoint' | 'signal' | 'log' | 'resume' | 'refused'>> {
  until: AbortSignal;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  now: () => number;
  patience: number | undefined;
  budget: RateBudget;
  send: (address: URL) => Promise<Answer>;
  received: (bytes: number) => void;
  checkOfTags: () => TagCheck;
}

const LIMIT_WAITS = 12;
/** What is no JSON where JSON was asked for is read up to this size, which keeps the connection. */
const MOST_MESSAGE = 65_536;
/** A page of a megabyte comes within two minutes on a line of 70 kbit/s. */
const DEADLINE = 120_000;

/** Opens a client; call close() when done. */
export function createHub(options: HubOptions): Hub {
  const { endpoint, token, log = () => {}, now = () => performance.now(), sleep = patiently } = options;
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, closing.signal]);
  const wire = openWire({
    connections: options.connections ?? 8,
    timeout: options.timeout ?? 60_000,
    deadline: options.deadline ?? DEADLINE,
  });
  const budget = createRateBudget({ now, sleep, log });
  const [firstByte, clock, ids] = [createFirstByte(), createServerClock(), createRequestIds(token)];
  const [underWay, traffic] = [createUnderWay(), createTraffic()];
  const session: Session = {
    endpoint,
    signal,
    until: options.until ? AbortSignal.any([signal, options.until]) : signal,
    log: createRetryLog(log, now),
    sleep,
    now,
    patience: options.patience,
    budget,
    resume: options.resume ?? 'run the same command again',
    refused: options.refused ?? errorAnswer,
    received: traffic.received,
    checkOfTags: createTagChecks(log),
    async send(address) {
      traffic.sent(address);
      const [began, path] = [now(), pathOf(address)];
      const answer = await wire.get(address, signal, ids.headersOf(path));
      ids.refuseOther(answer, path);
      firstByte.add(address.pathname, now() - began);
      clock.answered(answer.headers);
      // Nobody replays an archive but on the machine of the crawl: from elsewhere it is a lie by which much is believed.
      if (isLoopback(endpoint)) traffic.answered(answer.headers);
      return answer;
    },
  };
  return {
    ...traffic,
    endpoint,
    budget,
    firstByte,
    clock,
    close: async () => {
      closing.abort();
      await wire.close();
    },
    get: (path, how = {}) => underWay.add(getPatiently(session, path, how)),
    idle: underWay.idle,
  };
}

type How = NonNullable<Parameters<Hub['get']>[1]>;

function getPatiently(session: Session, path: string, asked: How): Promise<Received> {
  const how = { ...asked, checkTag: session.checkOfTags() };
  return patientRequest({
    ...session,
    address: () => addressOf(session, path),
    named: path.slice(0, 80),
    attempts: how.attempts,
    ownFaults: how.ownFaults,
    limitWaits: LIMIT_WAITS,
    redirects: onOneOrigin(session),
    budget: () => session.budget,
    read: (answer, address) => read(session, answer, pathOf(address), how),
    refused: ({ status, headers }, address, body) =>
      status < 400
        ? { reason: `${status} without an address that it leads to` }
        : session.refused(`${session.endpoint}${pathOf(address)}`, { status, headers, body }),
    givenUp: ({ reason, cause, outage }, attempts) =>
      new GivenUp(`${session.endpoint}${path}: ${reason}, after ${attempts} attempts`, session.resume, {
        cause,
        outage: outage === true,
      }),
  });
}

/** A path of two slashes would name another host, which the token must not reach. */
function addressOf({ endpoint }: Session, path: string): URL {
  const address = path.startsWith('/') ? new URL(`${endpoint}${path}`) : undefined;
  if (address?.origin === new URL(endpoint).origin) return address;
  throw new ReportError(
    `${endpoint}: expected a path of it, received ${JSON.stringify(path.slice(0, 120))}`,
    'refused: the token stays on its origin',
  );
}

async function read(
  session: Session,
  answer: Answer,
  path: string,
  how: How & { checkTag: TagCheck },
): Promise<{ value: Received } | Fault> {
  const { headers } = answer;
  if (how.json && !/json/.test(headers['content-type'] ?? 'json')) {
    await answer.bodyWithin(MOST_MESSAGE);
    return { reason: `${headers['content-type']} instead of JSON` };
  }
  how.onHead?.(headers, path);
  const { what, most } = mostBytes(path);
  const body = await answer.bodyWithin(most);
  if (body === undefined) return tooLarge(session, path, `more than ${most} bytes: no ${what} has so many`);
  // A file of the Hub has an ETag whatever its type; the page of a load balancer in trouble has none.
  if (!how.json && /html/.test(headers['content-type'] ?? '') && !headers.etag)
    return { reason: `${headers['content-type']} without an ETag instead of a file` };
  session.received(body.length);
  const verdict = how.json ? how.checkTag(path, headers, body) : 'fits';
  if (verdict === 'look again')
    return { reason: 'other bytes than its ETag says, no ETag, or an old page', isLook: true };
  const isAltered = verdict === 'altered';
  const value = { body, value: how.json ? parseJson(body) : undefined, headers, path, ...(isAltered && { isAltered }) };
  const reason = await how.check?.(value);
  return reason === undefined ? { value } : { reason, isLook: true };
}

function tooLarge({ endpoint, resume }: Session, path: string, reason: string): Fault {
  return { reason, ending: new TooLarge(`${endpoint}${path}: ${reason}`, resume) };
}

/** Redirects stay on the origin, and the token with them. */
function onOneOrigin({ endpoint }: Session): RedirectPolicy {
  return {
    follow(target, from, location) {
      if (!target) return new Error(`redirect to ${JSON.stringify(location.slice(0, 120))}`);
      if (target.origin === new URL(endpoint).origin)
        return isQueryFile(pathOf(target)) && !isQueryFile(pathOf(from))
          ? new Error(`redirect to a file that counts as a download: ${pathOf(target).slice(0, 120)}`)
          : undefined;
      return new ForeignRedirect(
        `${endpoint}${pathOf(from)}: redirect to another origin: ${target.origin}`,
        'refused: the token stays on its origin',
      );
    },
    tooMany: (from, last) =>
      new HubError(`${endpoint}${pathOf(from)}`, 307, {
        code: REDIRECT_LOOP,
        message: `more than 5 redirects, last to ${pathOf(last)}`,
      }),
  };
}

function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}
