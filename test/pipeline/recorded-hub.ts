import { createServer, request as send, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { loadArchive, startReplay, type Archive, type ReplayOptions } from 'hub-replay';
import { ownLimit, sharedPage } from '../../scripts/bench/page-share.ts';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface RecordedHub {
  url: string;
  /** Requests as they came, in order. */
  seen: { path: string; status: number; authorization: string | undefined }[];
  /** Requests that arrived, answered or not. */
  arrived: () => number;
}

/** Changes an answer on its way; undefined leaves it as it is. */
export type Change = (path: string, reply: Reply) => Reply | undefined;

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Archives by folder: every Hub of a test file reads the same few, which it writes before and never again. */
const loaded = new Map<string, Promise<Archive>>();

function loadOnce(dir: string): Promise<Archive> {
  const archive = loaded.get(dir) ?? loadArchive(dir);
  loaded.set(dir, archive);
  return archive;
}

/** How a recorded Hub is served. */
export interface RecordedOptions extends ReplayOptions {
  change?: Change;
  /** A page of a listing holds one in so many of the records that are asked for, so that a small Hub has many pages. */
  pageShare?: number;
  /** Keeps an answer back until this resolves. */
  hold?: (path: string) => Promise<unknown> | undefined;
}

/** A replay behind a server that writes down every request, and may change answers; both close with the test file. */
export async function startRecordedHub(
  dir: string,
  { change, pageShare = 1, hold, ...options }: RecordedOptions = {},
): Promise<RecordedHub> {
  const replay = await startReplay(await loadOnce(dir), options);
  const seen: RecordedHub['seen'] = [];
  let arrived = 0;
  const server = createServer((request, response) => {
    arrived += 1;
    const path = request.url!;
    const headers = { ...request.headers, 'x-forwarded-host': request.headers.host };
    const onward = send(replay.url + sharedPage(path, pageShare), { headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      // A connection that the replay cuts is cut here too.
      answer.on('close', () => answer.complete || response.destroy());
      answer.on('end', async () => {
        if (!answer.complete) return;
        await hold?.(path);
        const reply = {
          status: answer.statusCode!,
          headers: headersOf(answer.headers, path),
          body: Buffer.concat(pieces),
        };
        const changed = retagged(reply, change?.(path, reply) ?? reply);
        seen.push({ path, status: changed.status, authorization: request.headers.authorization });
        sendReply(response, changed);
      });
    });
    onward.on('error', () => request.socket.resetAndDestroy());
    onward.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
    await replay.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, arrived: () => arrived };
}

/** Headers of an answer; a next link has the limit that was asked for, as the Hub's has. */
function headersOf(
  { 'content-length': _length, connection: _connection, link, ...headers }: IncomingHttpHeaders,
  path: string,
): Reply['headers'] {
  return typeof link === 'string' ? { ...headers, link: ownLimit(link, path) } : headers;
}

/** A Hub that gives another body does not give it the ETag of this one. */
function retagged(reply: Reply, changed: Reply): Reply {
  const { etag, ...headers } = changed.headers;
  const isOld = typeof etag === 'string' && etag.startsWith('W/') && !changed.body.equals(reply.body);
  return isOld ? { ...changed, headers } : changed;
}

function sendReply(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}
