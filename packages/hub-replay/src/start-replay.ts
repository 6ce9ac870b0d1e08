import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest } from './answer-request.ts';
import type { ReplayState } from './answer-request.ts';
import { createFaultPlan } from './fault-plan.ts';
import { loadArchive, type Archive } from './load-archive.ts';
import { parseFaults } from './parse-fault.ts';
import type { Fault } from './parse-fault.ts';
import { ampleQuota, createRateLimit } from './rate-limit.ts';
import type { Quota } from './rate-limit.ts';
import { ReplayError } from './replay-error.ts';
import { createRowSelector } from './select-rows.ts';

/** How a replay is served: where, how patiently, and how badly. */
export type ReplayOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Requests a window of 300 s by bucket; ample by default. */
  quota?: Partial<Quota>;
  /** Faults, each text one or several in the grammar of `faultGrammar`. */
  faults?: readonly string[];
  /** Milliseconds since 1970, for the rate limit's window. */
  now?: () => number;
  /** False leaves out what only a replay says of itself, for how a program takes the Hub; true by default. */
  marked?: boolean;
  /** Told of each request that counts, as it arrives: its path with query, and the faults that strike it. */
  onRequest?: (path: string, faults: readonly Fault[]) => void;
  /** Takes a line for each file that is left alone and each answer that failed; silent by default. */
  log?: (line: string) => void;
};

/** A replay that is up. */
export type Replay = {
  /** Address without a slash at its end, what HF_ENDPOINT would be. */
  url: string;
  /** Number of records by kind and by side file. */
  records: Record<string, number>;
  /** Stops serving and ends every open connection. */
  close: () => Promise<void>;
};

/**
 * Serves an archive folder, or an archive that is loaded already and that several replays may share, as a Hub on
 * 127.0.0.1; resolves when it is ready to be asked.
 */
export async function startReplay(source: string | Archive, options: ReplayOptions = {}): Promise<Replay> {
  const log = options.log ?? (() => undefined);
  const faults = (options.faults ?? []).flatMap(parseFaults);
  const archive = typeof source === 'string' ? await loadArchive(source, log) : source;
  const stop = new AbortController();
  let number = 0;
  const now = options.now ?? Date.now;
  const state: ReplayState = {
    archive,
    selectRows: createRowSelector(),
    spend: createRateLimit({ ...ampleQuota, ...options.quota }, now),
    faultsOf: createFaultPlan(faults),
    signal: stop.signal,
    now,
    marked: options.marked ?? true,
    onRequest: options.onRequest ?? (() => undefined),
    goDown: (seconds) => goDown(server, now, seconds, stop.signal),
    nextNumber: () => (number += 1),
  };
  const server = createServer((message, response) => {
    answerRequest(state, message, response).catch((error: Error) => {
      // A client that went away, or the server stopping within a slow answer, is no failure of the replay.
      if (!stop.signal.aborted && !response.destroyed) log(`${message.method} ${message.url}: ${error.stack}`);
      response.destroy();
    });
  });
  // On a busy machine five seconds, as Node has it, end in the moment in which a client asks again.
  server.keepAliveTimeout = KEPT_OPEN;
  await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    records: archive.records,
    close: () => closeServer(server, stop),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new ReplayError(`--port ${port}: ${cause.message}`, 'leave --port out to take any free port', { cause })),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** How long a connection that nothing is asked over stays open, in ms. */
const KEPT_OPEN = 60_000;
/** How often a server that is down looks at its clock, in ms: it may be one that jumps. */
const LOOK = 5;

function goDown(server: Server, now: () => number, seconds: number, stopped: AbortSignal): void {
  const { port } = server.address() as AddressInfo;
  const until = now() + 1000 * seconds;
  server.close();
  server.closeAllConnections();
  const timer = setInterval(() => {
    if (!stopped.aborted && now() < until) return;
    clearInterval(timer);
    if (!stopped.aborted) server.listen(port, '127.0.0.1');
  }, LOOK);
}

function closeServer(server: Server, stop: AbortController): Promise<void> {
  stop.abort();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
