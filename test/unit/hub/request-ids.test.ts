import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { createHub } from '../../../scripts/hub/hub-client.ts';
import { createRequestIds } from '../../../scripts/hub/request-ids.ts';

const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

/** Whether an answer that repeats this id counts as that to a request for this path. */
function isRefused(ids: ReturnType<typeof createRequestIds>, repeated: string, path: string): boolean {
  try {
    ids.refuseOther({ headers: { 'x-request-id': repeated }, discard: () => {} }, path);
    return false;
  } catch {
    return true;
  }
}

test('an answer is refused where it repeats the id of a request for another path', () => {
  const [ids, others] = [createRequestIds(), createRequestIds()];
  const idOf = (path: string) => ids.headersOf(path)['x-amzn-trace-id']!;
  const [a, b] = [idOf('/a'), idOf('/b')];
  const theirs = others.headersOf('/c')['x-amzn-trace-id']!;
  expect([isRefused(ids, `Root=1-1;${a}`, '/b'), isRefused(ids, `Root=1-1;${b}`, '/a')]).toEqual([true, true]);
  for (const repeated of [`Root=1-1;${a}`, 'Root=1-1', '', `Root=1-1;${theirs}`, `${a.split('.')[0]}.99`, `x;${a};y`])
    expect([repeated, isRefused(ids, repeated, '/a')]).toEqual([repeated, false]);
});

test('where a request was answered twice, those behind it get their own answers all the same', async () => {
  const late = new WeakMap<Socket, [string, string]>();
  let answers = 0;
  const server = createServer((request, response) => {
    const own: [string, string] = [`Root=1-1;${String(request.headers['x-amzn-trace-id'])}`, request.url!];
    answers += 1;
    // From the second answer on each is that to the request before.
    const sent = late.get(request.socket) ?? own;
    if (answers === 2 || late.has(request.socket)) late.set(request.socket, own);
    response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': sent[0] });
    response.end(JSON.stringify(sent[1]));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close());
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { signal } = new AbortController();
  const hub = createHub({ endpoint, signal, connections: 1, sleep: async () => {} });
  const paths = ['/api/models/a/b', '/api/models/c/d', '/api/models/e/f', '/api/models/g/h'];
  const got: unknown[] = [];
  for (const path of paths) got.push((await hub.get(path, { json: true })).value);
  await hub.close();
  expect(got).toEqual(paths);
});
