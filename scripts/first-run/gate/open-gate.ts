import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openWire } from '../../hub/wire.ts';
import type { HubModel } from '../hub-model.ts';
import { follow, keepBody, passingStatus, patient, type Followed, type Upstream } from './fetch-file.ts';
import { GateFault } from './gate-fault.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** The Hub as a trial sees it: an address on this machine through which alone its child asks. */
export interface Gate {
  url: string;
  ledger: Ledger;
  /** Settles with what the server did wrong, as soon as it did. */
  fault: Promise<GateFault>;
  close(): Promise<void>;
}

export interface GateOptions {
  endpoint: string;
  model: HubModel;
  /** Empty folder for what is fetched. */
  folder: string;
  mostBytes: number;
  /** Milliseconds of silence after which the server counts as stalled. */
  silence: number;
  signal: AbortSignal;
  sleep: Upstream['sleep'];
  now: () => number;
}

/** An answer that can be given as often as it is asked for. */
interface Held {
  status: number;
  headers: Record<string, string>;
  /** File with the body; undefined where the answer has a short text or was never read. */
  file?: string;
  text?: string;
  size: number;
}

const RESOLVE = /^\/(?:(?:datasets|spaces)\/)?([^/]+(?:\/[^/]+)?)\/(?:resolve|raw)\/([^/]+)\/(.+)$/;
const MOST_RECORD = 8_000_000;

/**
 * Opens a Hub on loopback that fetches each file from the real one once, holds it against what was promised, and only
 * then gives it to the child: what counts bytes and times a download is not what is being tried.
 */
export async function openGate(options: GateOptions): Promise<Gate> {
  const stop = new AbortController();
  const wire = openWire({ connections: 8, timeout: options.silence });
  const ledger = createLedger(options.mostBytes, options.now);
  const { promise: fault, resolve: failed } = Promise.withResolvers<GateFault>();
  const { endpoint, sleep } = options;
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const held = new Map<string, Promise<Held>>();
  const state = { ...options, up: { endpoint, wire, ledger, signal, sleep }, held };
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      // A child that went away, or the end of the trial, is no fault of the server.
      if (!signal.aborted && !response.destroyed) failed(asFault(error));
      response.destroy();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ledger,
    fault,
    async close() {
      stop.abort();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      await Promise.allSettled(held.values());
      await wire.close();
    },
  };
}

type State = GateOptions & { up: Upstream; held: Map<string, Promise<Held>> };

function asFault(error: unknown): GateFault {
  if (error instanceof GateFault) return error;
  return new GateFault('bad answer', error instanceof Error ? error.message : String(error), { cause: error });
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://gate');
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  if (pathname.startsWith('/api/telemetry')) return void response.writeHead(404).end();
  const path = RESOLVE.test(pathname) ? pathname : pathname + search;
  const end = state.up.ledger.begin();
  const held = await heldOf(state, path).finally(end);
  give(held, request, response);
}

function heldOf(state: State, path: string): Promise<Held> {
  const known = state.held.get(path) ?? (RESOLVE.test(path) ? fetchFile(state, path) : fetchRecord(state, path));
  state.held.set(path, known);
  return known;
}

function fetchFile(state: State, path: string): Promise<Held> {
  const { up, model, folder } = state;
  const name = promisedName(path, model.id);
  const promised = model.files.find((file) => file.path === name);
  const file = join(folder, createHash('sha1').update(path).digest('hex'));
  return patient(up, async () => {
    const followed = await follow(up, path, promised);
    const again = passingStatus(followed);
    if (again) return again;
    if (followed.answer.status !== 200) return refusal(up, path, followed);
    const kept = await keepBody(up, followed, file, promised);
    if ('retry' in kept) return kept;
    up.ledger.files.set(name ?? path, kept.size);
    return { status: 200, headers: fileHeaders(path, followed, model), file, size: kept.size };
  });
}

/** Path inside the repository of the model; undefined for files of other repositories. */
function promisedName(path: string, id: string): string | undefined {
  const [, repository, , name] = RESOLVE.exec(decodeURIComponent(path)) ?? [];
  return repository === id ? name : undefined;
}

/** A record or a tree, passed on as it is. */
function fetchRecord({ up }: State, path: string): Promise<Held> {
  return patient(up, async () => {
    const followed = await follow(up, path);
    const again = passingStatus(followed);
    if (again) return again;
    if (followed.answer.status !== 200) return refusal(up, path, followed);
    const body = await followed.answer.bodyWithin(MOST_RECORD);
    if (body === undefined) throw new GateFault('over bytes', `a record of more than ${MOST_RECORD} bytes`);
    up.ledger.count(body.length);
    const headers = { 'content-type': followed.answer.headers['content-type'] ?? 'application/json' };
    return { status: 200, headers, text: body.toString(), size: body.length };
  });
}

async function refusal(up: Upstream, path: string, { answer: { status, headers, discard } }: Followed): Promise<Held> {
  discard();
  const code = headers['x-error-code'] ?? '';
  const message = headers['x-error-message'] ?? '';
  up.ledger.refusals.push({ path, status, reason: `${code} ${message}`.trim() });
  const marks = { ...(code && { 'x-error-code': code }), ...(message && { 'x-error-message': message }) };
  return { status, headers: marks, text: message || 'refused', size: 0 };
}

/** Headers by which the Hub's own clients know a file; what the server left out is made up from its address. */
function fileHeaders(path: string, { answer, linked }: Followed, model: HubModel): Record<string, string> {
  const made = createHash('sha1').update(path).digest('hex');
  return {
    'content-type': answer.headers['content-type'] ?? 'application/octet-stream',
    etag: linked.etag === undefined ? (answer.headers.etag ?? `"${made}"`) : `"${linked.etag}"`,
    'x-repo-commit': linked.commit ?? model.sha ?? createHash('sha1').update(model.id).digest('hex'),
    'accept-ranges': 'bytes',
  };
}

function give({ status, headers, file, text, size }: Held, request: IncomingMessage, response: ServerResponse): void {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const first = from === undefined ? 0 : Number(from);
  const last = to ? Math.min(Number(to), size - 1) : size - 1;
  if (file === undefined || status !== 200) {
    response.writeHead(status, headers);
    return void response.end(request.method === 'HEAD' ? undefined : text);
  }
  if (from !== undefined && first >= size)
    return void response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
  const part = from === undefined ? {} : { 'content-range': `bytes ${first}-${last}/${size}` };
  response.writeHead(from === undefined ? 200 : 206, { ...headers, ...part, 'content-length': last - first + 1 });
  if (request.method === 'HEAD' || size === 0) return void response.end();
  createReadStream(file, { start: first, end: last })
    .on('error', () => response.destroy())
    .pipe(response);
}
