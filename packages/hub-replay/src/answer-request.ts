import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import type { FaultPlan } from './fault-plan.ts';
import { readHubRequest } from './hub-request.ts';
import type { HubRequest } from './hub-request.ts';
import type { Archive } from './load-archive.ts';
import type { Fault } from './parse-fault.ts';
import { bucketOf, rateLimitHeaders, tooManyRequests } from './rate-limit.ts';
import type { Allowance, Bucket } from './rate-limit.ts';
import { routeReplay, routeRequest } from './route-request.ts';
import type { RowSelector } from './select-rows.ts';
import { sendAnswer } from './send-answer.ts';
import { faultAnswer, retryAfter, spoilAnswer } from './spoil-answer.ts';
import type { Struck } from './spoil-page.ts';

/** What all requests of one server share. */
export type ReplayState = {
  archive: Archive;
  selectRows: RowSelector;
  spend: (bucket: Bucket) => Allowance;
  faultsOf: FaultPlan;
  signal: AbortSignal;
  /** Milliseconds since 1970, for what an answer says of the time. */
  now: () => number;
  /** Whether answers say that a replay gives them. */
  marked: boolean;
  onRequest: (path: string, faults: readonly Fault[]) => void;
  /** Ends all connections, and listens again after so many seconds of its clock. */
  goDown: (seconds: number) => void;
  /** Number of the request, from 1. */
  nextNumber: () => number;
};

const usualHeaders = {
  'X-Powered-By': 'huggingface-moon',
  Vary: 'Origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Access-Control-Expose-Headers': [
    'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,Content-Range',
    'X-Linked-Size,X-Linked-ETag,X-Xet-Hash',
  ].join(','),
};

/** Takes one request from socket to socket: replay resources, quota, faults, the archive's answer. */
export async function answerRequest(
  state: ReplayState,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await readHubRequest(message);
  // Encoded: a folder name need not be latin-1, a header value must.
  const own = { 'X-Hub-Replay': encodeURI(state.archive.capture), 'X-Hub-Replay-Holds': heldFiles(state.archive) };
  const replayOnly = routeReplay(state.archive, request);
  if (replayOnly) {
    await sendAnswer(request, response, withHeaders(replayOnly, own), [], state.signal);
    return;
  }
  const allowance = state.spend(bucketOf(request.path));
  const faults = allowance.spent ? [] : state.faultsOf(request);
  state.onRequest(message.url ?? '/', faults);
  if (faults.some((fault) => fault.kind === 'reset')) {
    message.socket.resetAndDestroy();
    return;
  }
  const down = faults.find((fault) => fault.kind === 'down');
  if (down) {
    state.goDown(down.seconds);
    return;
  }
  const { answer, left, seconds } = chooseAnswer(state, request, message, allowance, faults);
  const headers = {
    ...usualHeaders,
    ...(state.marked && own),
    'X-Request-Id': requestId(state, request),
    ...rateLimitHeaders({ ...allowance, left, seconds }),
  };
  const whole = withHeaders(answer, headers);
  await sendAnswer(request, response, state.marked ? whole : withoutReason(whole), faults, state.signal);
}

function withoutReason({ headers: { 'X-Replay-Reason': _reason, ...headers }, ...answer }: Answer): Answer {
  return { ...answer, headers };
}

/** Names of what the archive holds beside its listings, so that a client need not ask for what is not there. */
function heldFiles({ records }: Archive): string {
  return Object.keys(records)
    .filter((name) => records[name]! > 0)
    .join(', ');
}

type Chosen = { answer: Answer; left: number; seconds: number };

function chooseAnswer(
  state: ReplayState,
  request: HubRequest,
  message: IncomingMessage,
  { spent, left, seconds }: Allowance,
  faults: readonly Fault[],
): Chosen {
  const address = message.socket.remoteAddress ?? '127.0.0.1';
  if (spent) return { answer: tooManyRequests(address), left: 0, seconds };
  const limit = faults.find((fault) => fault.kind === 'rate-limit');
  if (limit) {
    const answer = withHeaders(tooManyRequests(address), retryAfter(limit, state.now));
    return { answer, left: limit.left, seconds: limit.seconds ?? seconds };
  }
  const inPlace = faults.map((fault) => faultAnswer(fault, request, state.now)).find((answer) => answer !== undefined);
  return { answer: inPlace ?? spoiltAnswer(state, request, faults), left, seconds };
}

/** What the archive answers, spoilt by each fault that strikes the request in turn. */
function spoiltAnswer({ archive, selectRows }: ReplayState, request: HubRequest, faults: readonly Fault[]): Answer {
  const stepBack = faults.some((fault) => fault.kind === 'duplicate-row');
  const struck: Struck = {
    request,
    answerOf: (path, queryText) =>
      routeRequest(archive, { ...request, path, queryText, query: new URLSearchParams(queryText) }, selectRows, false),
  };
  const whole = routeRequest(archive, request, selectRows, stepBack);
  return faults.reduce((answer, fault) => spoilAnswer(answer, fault, struck), whole);
}

function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

// Root=1-{8 hex}-{24 hex}, then the trace id that the client sent.
function requestId(state: ReplayState, request: HubRequest): string {
  const number = state.nextNumber().toString(16);
  const sent = request.headers['x-amzn-trace-id'];
  return `Root=1-${number.padStart(8, '0')}-${number.padStart(24, '0')}${sent === undefined ? '' : `;${String(sent)}`}`;
}
