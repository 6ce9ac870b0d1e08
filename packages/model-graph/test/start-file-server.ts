import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export type FileHandler = (request: IncomingMessage, response: ServerResponse, number: number) => void;

/** Starts a server on loopback that is stopped with the test; `seen` holds the requests as `path range`. */
export async function startFileServer(
  handler: FileHandler,
): Promise<{ url: string; seen: string[]; headers: IncomingMessage['headers'][] }> {
  const seen: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.range ?? '-'}`);
    headers.push(request.headers);
    handler(request, response, seen.length);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, seen, headers };
}

/** Answers a Range request from bytes, as a server that keeps to the standard does. */
export function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): void {
  const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const part = bytes.subarray(Number(from), Number(to) + 1);
  response
    .writeHead(206, {
      ...headers,
      'content-length': part.length,
      'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`,
    })
    .end(part);
}
