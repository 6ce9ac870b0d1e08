import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { createHub, type Hub, type HubOptions } from '../../../scripts/hub/hub-client.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, number: number) => void;

export interface TestHub {
  hub: Hub;
  url: string;
  /** Requests as they came: path and authorization. */
  seen: { path: string; authorization: string | undefined }[];
  /** Waits that the client asked for, in ms; none is waited. */
  waits: number[];
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Starts a server that answers with `handler` (the number counts from 1); closed after the test. */
export async function startServer(handler: Handler): Promise<{ url: string; seen: TestHub['seen'] }> {
  const seen: TestHub['seen'] = [];
  const server = createServer((request, response) => {
    seen.push({ path: request.url!, authorization: request.headers.authorization });
    handler(request, response, seen.length);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

/** A client of that server which waits for nothing. */
export async function startHub(handler: Handler, options: Partial<HubOptions> = {}): Promise<TestHub> {
  const { url, seen } = await startServer(handler);
  const waits: number[] = [];
  let time = 0;
  const sleep = async (ms: number) => {
    waits.push(ms);
    time += ms;
  };
  const hub = createHub({ endpoint: url, signal: new AbortController().signal, sleep, now: () => time, ...options });
  closing.push(() => hub.close());
  return { hub, url, seen, waits };
}

/** Sends JSON. */
export function sendJson(
  response: ServerResponse,
  value: unknown,
  headers: Record<string, string> = {},
  status = 200,
): void {
  const body = JSON.stringify(value);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      ...headers,
    })
    .end(body);
}

/** What a call failed with. */
export async function error(asked: Promise<unknown>): Promise<Error & { hint: string }> {
  return (await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  )) as Error & { hint: string };
}

/** The message with the address but for its port, which is another on every run. */
export function plain(reason: Error): string {
  return reason.message.replaceAll(/127\.0\.0\.1:\d+/g, 'HUB');
}
