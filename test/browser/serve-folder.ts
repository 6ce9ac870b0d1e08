import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** What a host compresses on the way. */
const TEXTS = ['.html', '.css', '.svg', '.csv', '.json', '.js'];

/**
 * Serves the files of a folder, or parts of them, on loopback below a path (`/hub-report`, or none); 404 for all else.
 * With `isZipped` texts are compressed, as hosts do.
 */
export async function serveFolder(
  folder: string,
  base = '',
  { isZipped = false } = {},
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, normalize(path.slice(base.length)));
    if (
      !path.startsWith(`${base}/`) ||
      !file.startsWith(folder + sep) ||
      !statSync(file, { throwIfNoEntry: false })?.isFile()
    ) {
      response.writeHead(404).end();
      return;
    }
    if (isZipped && TEXTS.includes(extname(file))) {
      response.writeHead(200, { 'content-type': types[extname(file)]!, 'content-encoding': 'gzip' });
      response.end(gzipSync(readFileSync(file)));
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = from === undefined ? undefined : { start: Number(from), end: Number(to) };
    const size = statSync(file).size;
    response.writeHead(part ? 206 : 200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...(part && { 'content-range': `bytes ${from}-${to}/${size}` }),
    });
    createReadStream(file, part).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
