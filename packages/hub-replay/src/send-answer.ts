import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, gzip, gzipSync } from 'node:zlib';
import type { Answer } from './answer.ts';
import type { HubRequest } from './hub-request.ts';
import type { Fault, FaultOf } from './parse-fault.ts';
import { isOffWire, spoilWire, type Sent } from './spoil-wire.ts';

/** Sends an answer with ETag, 304 and gzip as the Hub would, spoiled by the faults that strike the request. */
export async function sendAnswer(
  request: HubRequest,
  response: ServerResponse,
  answer: Answer,
  faults: readonly Fault[],
  signal: AbortSignal,
): Promise<void> {
  const slow = faults.find((fault) => fault.kind === 'slow');
  if (slow?.where === 'before') await wait(slow.ms, undefined, { signal });
  const bomb = faults.find((fault) => fault.kind === 'bomb');
  const isEndless = faults.some((fault) => fault.kind === 'endless');
  const sent = isEndless ? { ...answer, lengthless: true } : answer;
  const wires = faults.filter((fault) => fault.kind === 'wire');
  if (wires.some((fault) => isOffWire(response, fault))) return;
  const whole: Sent = bomb ? packBomb(answer, bomb) : await encode(request, sent);
  const isTwice = wires.some(({ as }) => as === 'answered-twice');
  const { status, headers, body } = inTurn(response, wires.reduce(spoilWire, whole), isTwice);
  response.writeHead(status, headers);
  if (request.method === 'HEAD' || status === 304 || status === 204) {
    response.end();
    return;
  }
  await (bomb ? sendBomb(response, body, bomb, signal) : sendBody(response, body, faults, signal));
}

/** Answers of connections on which a request was answered twice: each is late by one. */
const late = new WeakMap<Socket, Sent>();

/** The answer that comes now where this one is to be sent: that to the request before, once a request was answered twice. */
function inTurn({ socket }: ServerResponse, answer: Sent, isTwice: boolean): Sent {
  const before = socket ? late.get(socket) : undefined;
  if (socket && (isTwice || before)) late.set(socket, answer);
  return before ?? answer;
}

/** Sends a body at once, or as a fault would have it. */
async function sendBody(
  response: ServerResponse,
  body: Buffer,
  faults: readonly Fault[],
  signal: AbortSignal,
): Promise<void> {
  const write = (piece: Buffer | string): Promise<unknown> => new Promise((sent) => response.write(piece, sent));
  const half = Math.ceil(body.length / 2);
  if (faults.some((fault) => fault.kind === 'cut')) {
    await write(body.subarray(0, half));
    response.destroy();
    return;
  }
  for (const fault of faults) {
    if (fault.kind === 'slow' && fault.where === 'body') {
      await write(body.subarray(0, half));
      await wait(fault.ms, undefined, { signal });
      response.end(body.subarray(half));
      return;
    }
    if (fault.kind === 'drip') {
      for (let at = 0; at < body.length && !response.destroyed; at += fault.bytes) {
        await write(body.subarray(at, at + fault.bytes));
        await wait(fault.ms, undefined, { signal });
      }
    }
    if (fault.kind === 'endless') {
      await write(body);
      for (; !response.destroyed; await wait(fault.ms, undefined, { signal })) await write(' ');
    }
  }
  const sent = faults.some((fault) => fault.kind === 'drip');
  response.end(sent ? undefined : body);
}

const MEGABYTE = 2 ** 20;
type Encoded = { status: number; headers: Record<string, string>; body: Buffer };

/** The head of an answer that is far larger than any: what is zipped comes so, asked for or not. */
function packBomb({ status, headers, body }: Answer, { as }: FaultOf<'bomb'>): Encoded {
  const bytes = Buffer.from(body);
  return as === 'plain'
    ? { status, headers, body: bytes }
    : { status, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzipSync(bytes) };
}

/** The body and a megabyte of blanks again and again: zipped they are members of one file, of a kilobyte each. */
async function sendBomb(
  response: ServerResponse,
  body: Buffer,
  { mb, as }: FaultOf<'bomb'>,
  signal: AbortSignal,
): Promise<void> {
  const blanks = Buffer.alloc(MEGABYTE, ' ');
  const piece = as === 'gzip' ? gzipSync(blanks) : blanks;
  await new Promise((sent) => response.write(body, sent));
  for (let sent = 0; sent < mb && !response.destroyed && !signal.aborted; sent += 1)
    await new Promise((done) => response.write(piece, done));
  response.end();
}

async function encode(request: HubRequest, answer: Answer): Promise<Encoded> {
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body);
  const headers = { ...answer.headers };
  if (answer.status === 200 && headers['Content-Type']?.startsWith('application/json')) headers.ETag ??= weakEtag(body);
  if (answer.status === 200 && headers.ETag !== undefined && asksFor(request, headers.ETag)) {
    return { status: 304, headers: without(headers, 'Content-Type'), body: Buffer.alloc(0) };
  }
  if (answer.lengthless) return { status: answer.status, headers, body };
  if (body.length === 0 || answer.status === 206 || !acceptsGzip(request)) {
    return {
      status: answer.status,
      headers: { ...headers, ...(answer.status !== 204 && { 'Content-Length': String(body.length) }) },
      body,
    };
  }
  // Level 1: a page of 1,000 rows packs in 6 ms in place of 20, and the Hub's compressed answers have no length either.
  const packed = await promisify(gzip)(body, { level: constants.Z_BEST_SPEED });
  return { status: answer.status, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: packed };
}

/** Express' weak ETag: hex length of the body and 27 characters of its base64 sha1. */
function weakEtag(body: Buffer): string {
  return `W/"${body.length.toString(16)}-${createHash('sha1').update(body).digest('base64').slice(0, 27)}"`;
}

function asksFor(request: HubRequest, etag: string): boolean {
  const asked = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return asked.includes('*') || asked.includes(etag.replace(/^W\//, ''));
}

function acceptsGzip(request: HubRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''));
}

function without(headers: Record<string, string>, name: string): Record<string, string> {
  const { [name]: _dropped, ...others } = headers;
  return others;
}
