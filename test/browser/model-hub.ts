import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Answers one request in place of the folder; false leaves it to the folder. */
export type Fault = (path: string, response: ServerResponse) => boolean;

/** A repository with the files of the folder. */
export interface ModelRepository {
  revisions: readonly string[];
  /** Weights in place of those of the folder. */
  weights?: Buffer;
  /** Breaks it on purpose. */
  fault?: Fault;
}

export interface ModelHub {
  origin: string;
  /** Paths asked for since the last look, which empties it. */
  asked(): string[];
  /** Ids of repositories that are there. */
  repositories: Map<string, ModelRepository>;
  close(): Promise<void>;
}

/**
 * A Hub on loopback that gives the files of one model under the addresses of several, to any origin, as the Hub does.
 */
export async function startModelHub(folder: string, port = 0): Promise<ModelHub> {
  const repositories: ModelHub['repositories'] = new Map();
  let paths: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    paths.push(path);
    response.setHeader('access-control-allow-origin', '*');
    const [, id = '', revision = '', file = ''] = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const repository = repositories.get(id);
    if (repository?.fault?.(file, response)) return;
    const source = join(folder, file);
    const own = file.endsWith('.onnx') ? repository?.weights : undefined;
    const size = own?.length ?? statSync(source, { throwIfNoEntry: false })?.size;
    if (!repository?.revisions.includes(revision) || size === undefined)
      return void response.writeHead(404).end('Entry not found');
    // Asked for one byte to learn the size, as the Hub is.
    if (request.headers.range === 'bytes=0-0')
      return void response
        .writeHead(206, { 'content-range': `bytes 0-0/${size}`, 'access-control-expose-headers': '*' })
        .end('{');
    response.writeHead(200, {
      'content-type': file.endsWith('.json') ? 'application/json' : 'application/octet-stream',
      'content-length': size,
    });
    if (request.method === 'HEAD') response.end();
    else if (own) response.end(own);
    else createReadStream(source).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => paths.splice(0),
    repositories,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
