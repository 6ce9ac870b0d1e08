import { describe, expect, test } from 'vitest';
import { openPatiently, type PatientSourceOptions } from '../../../scripts/graph/open-patiently.ts';
import { createRateBudget } from '../../../scripts/hub/rate-budget.ts';
import { USER_AGENT } from '../../../scripts/hub/user-agent.ts';
import { sendRange, startFileServer, type FileHandler } from '../../../packages/model-graph/test/start-file-server.ts';

const file = Buffer.from(Array.from({ length: 300_000 }, (_, place) => place % 251));
const GIGABYTE = 1_000_000_000;

async function open(handler: FileHandler, options: PatientSourceOptions = {}) {
  const server = await startFileServer(handler);
  const waits: number[] = [];
  const opened = openPatiently(`${server.url}/model.onnx?download=1`, {
    sleep: async (ms) => void waits.push(ms),
    ...options,
  });
  return { ...server, waits, opened };
}

async function fault(handler: FileHandler): Promise<{ message: string; kind: string }> {
  const { opened, url } = await open(handler);
  const error = await opened.then(
    () => new Error('was opened'),
    (each: Error) => each,
  );
  return { message: error.message.replaceAll(url, 'http://SERVER'), kind: error.name };
}

describe('an address', () => {
  test.each<[string, FileHandler]>([
    ['503', (_, response) => void response.writeHead(503).end()],
    ['429', (_, response) => void response.writeHead(429, { 'retry-after': '0' }).end()],
    ['a cut connection', (request) => void request.socket.destroy()],
    [
      'half a body',
      (_, response) => {
        response.writeHead(206, { 'content-length': '65536', 'content-range': 'bytes 0-65535/300000' }).write('half');
        setTimeout(() => response.destroy(), 5);
      },
    ],
  ])('that answers %s is asked again', async (_, handler) => {
    const { opened, waits, seen } = await open((request, response, number) =>
      number === 1 ? handler(request, response, number) : sendRange(request, response, file),
    );
    const source = await opened;
    await source.close();
    expect([seen.length, waits, source.fetched.requests]).toEqual([2, [1000], 2]);
  });

  test('that fails for five minutes is given up', async () => {
    expect(await fault((_, response) => void response.writeHead(503).end())).toEqual({
      message: 'http://SERVER/model.onnx?download=1: 503, after 11 attempts',
      kind: 'ReportError',
    });
  });

  test('that redirects is asked once under one name; the token and the budget stay at home', async () => {
    const cdn = await startFileServer((request, response) => sendRange(request, response, file));
    const asked: string[] = [];
    const budget = createRateBudget({ now: Date.now, sleep: async () => {}, log: () => {} });
    const { opened, seen, headers } = await open(
      (_, response) => void response.writeHead(302, { location: `${cdn.url}/signed` }).end(),
      {
        token: 'secret',
        budget: {
          ...budget,
          acquire: (bucket, signal) => {
            asked.push(bucket);
            return budget.acquire(bucket, signal);
          },
        },
      },
    );
    const source = await opened;
    await source.read(200_000, 10);
    await source.close();
    expect([seen.length, cdn.seen]).toEqual([1, ['/signed bytes=0-65535', '/signed bytes=65536-299999']]);
    expect([headers[0]!.authorization, cdn.headers.map(({ authorization }) => authorization)]).toEqual([
      'Bearer secret',
      [undefined, undefined],
    ]);
    expect([...headers, ...cdn.headers].map((each) => each['user-agent'])).toEqual([
      USER_AGENT,
      USER_AGENT,
      USER_AGENT,
    ]);
    expect(asked).toEqual(['pages']);
  });
});

describe('a server without Range support', () => {
  test('is refused, and no gigabyte is pulled', async () => {
    let written = 0;
    const closed = Promise.withResolvers<void>();
    expect(
      await fault((request, response) => {
        response.writeHead(200, { 'content-length': String(GIGABYTE) });
        const part = Buffer.alloc(65_536);
        const write = () => {
          while (!response.destroyed && written < GIGABYTE) {
            written += part.length;
            if (!response.write(part)) return void response.once('drain', write);
          }
        };
        request.socket.once('close', () => closed.resolve());
        write();
      }),
    ).toEqual({
      message:
        'http://SERVER/model.onnx?download=1: answered 200 to a Range request (1000000000 bytes): ' +
        'the server cannot send parts of a file',
      kind: 'GraphError',
    });
    await closed.promise;
    expect(written).toBeLessThan(10_000_000);
  });

  test('is refused when it does not say how long the body is, and goes on without end', async () => {
    expect(
      await fault((_, response) => {
        response.writeHead(200);
        const write = () => void (!response.destroyed && response.write(Buffer.alloc(65_536), write));
        write();
      }),
    ).toMatchInlineSnapshot(`
      {
        "kind": "GraphError",
        "message": "http://SERVER/model.onnx?download=1: a body of more than 262144 bytes",
      }
    `);
  });
});

test.each<[string, FileHandler]>([
  ['404', (_, response) => void response.writeHead(404, { 'x-error-code': 'EntryNotFound' }).end('Entry not found')],
  [
    'a packed body',
    (_, response) =>
      void response.writeHead(206, { 'content-range': 'bytes 0-65535/300000', 'content-encoding': 'gzip' }).end(),
  ],
  [
    'more than was asked for',
    (_, response) =>
      void response.writeHead(206, { 'content-range': 'bytes 0-65535/300000' }).end(Buffer.alloc(100_000)),
  ],
])('refused at once: %s', async (_, handler) => {
  let asked = 0;
  const { kind } = await fault((request, response, number) => {
    asked += 1;
    handler(request, response, number);
  });
  expect([kind, asked]).toEqual(['GraphError', 1]);
});
