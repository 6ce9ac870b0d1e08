import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { openHttpSource, type HttpSourceOptions } from '../src/http-source.ts';
import { GraphError } from '../src/graph-error.ts';
import { sendRange, startFileServer, type FileHandler } from './start-file-server.ts';

/** More than what is read whole; its bytes tell where they are. */
const file = Buffer.from(Array.from({ length: 3_000_000 }, (_, place) => place % 251));
const GIGABYTE = 1_000_000_000;

async function open(handler: FileHandler, options: HttpSourceOptions = {}) {
  const server = await startFileServer(handler);
  return { ...server, opened: openHttpSource(`${server.url}/model.onnx?download=1`, options) };
}

/** Half of the range that was promised, and the end of the body as if that were all. */
function sendHalf(response: ServerResponse): void {
  response.writeHead(206, { 'content-range': 'bytes 0-65535/3000000' }).end('half');
}

async function fault(handler: FileHandler): Promise<string> {
  const { opened, url } = await open(handler);
  const error = await opened.then(
    () => new Error('was opened'),
    (each: Error) => each,
  );
  expect(error).toBeInstanceOf(GraphError);
  return error.message.replaceAll(url, 'http://SERVER');
}

describe('an address', () => {
  test('gives its size and first bytes with one request, and other bytes with one each', async () => {
    const { opened, seen } = await open((request, response) => sendRange(request, response, file));
    const source = await opened;
    expect([source.size, source.name]).toEqual([3_000_000, 'model.onnx']);
    expect(Buffer.compare(await source.read(10, 1_000), file.subarray(10, 1_010))).toBe(0);
    expect(Buffer.compare(await source.read(60_000, 10_000), file.subarray(60_000, 70_000))).toBe(0);
    expect((await source.read(2_999_990, 1_000)).length).toBe(10);
    expect(seen).toEqual(
      ['0-65535', '65536-69999', '2999990-2999999'].map((range) => `/model.onnx?download=1 bytes=${range}`),
    );
    expect(source.fetched).toEqual({ bytes: 65_536 + 4_464 + 10, requests: 3 });
    await source.close();
  });

  test('of less than 2 MB is fetched whole with the second request', async () => {
    const small = file.subarray(0, 2_000_000);
    const { opened, seen } = await open((request, response) => sendRange(request, response, small));
    const source = await opened;
    for (const start of [70_000, 1_000_000, 60_000, 1_999_990])
      expect(Buffer.compare(await source.read(start, 100), small.subarray(start, start + 100))).toBe(0);
    expect(seen.map((each) => each.split('=').at(-1))).toEqual(['0-65535', '65536-1999999']);
    expect(source.fetched).toEqual({ bytes: 2_000_000, requests: 2 });
    await source.close();
  });

  test('opens files in folders below it by their names', async () => {
    const { opened, seen } = await open((request, response) => sendRange(request, response, file));
    const source = await opened;
    await (await source.beside('./unet/part #1.safetensors')).close();
    expect(seen[1]).toBe('/unet/part%20%231.safetensors bytes=0-65535');
    await expect(async () => source.beside('../secret')).rejects.toThrow(GraphError);
  });

  test('that redirects is asked once; the token stays at home', async () => {
    const cdn = await startFileServer((request, response) => sendRange(request, response, file));
    const { opened, seen, headers } = await open(
      (_, response) => void response.writeHead(302, { location: `${cdn.url}/signed` }).end(),
      { token: 'secret' },
    );
    const source = await opened;
    await source.read(200_000, 10);
    await source.close();
    expect([seen.length, cdn.seen]).toEqual([1, ['/signed bytes=0-65535', '/signed bytes=200000-200009']]);
    expect([headers[0]!.authorization, cdn.headers.map(({ authorization }) => authorization)]).toEqual([
      'Bearer secret',
      [undefined, undefined],
    ]);
  });

  test('whose redirect has expired is resolved again', async () => {
    const cdn = await startFileServer((request, response, number) =>
      number === 2 ? void response.writeHead(403).end() : sendRange(request, response, file),
    );
    const { opened, seen } = await open(
      (_, response, number) => void response.writeHead(302, { location: `${cdn.url}/signed${number}` }).end(),
    );
    const source = await opened;
    expect((await source.read(200_000, 10)).length).toBe(10);
    await source.close();
    expect([seen.length, cdn.seen.map((each) => each.split(' ')[0])]).toEqual([
      2,
      ['/signed1', '/signed1', '/signed2'],
    ]);
  });

  test.each<[string, FileHandler, string]>([
    ['503', (_, response) => void response.writeHead(503).end(), '503'],
    ['429', (_, response) => void response.writeHead(429, { 'retry-after': '0' }).end(), '429'],
    ['a body without its end', (_, response) => sendHalf(response), 'body cut at 4 of 65536 bytes'],
  ])('that answers %s is not asked again', async (_, handler, what) => {
    const seen: number[] = [];
    expect(
      await fault((request, response, number) => {
        seen.push(number);
        handler(request, response, number);
      }),
    ).toBe(`http://SERVER/model.onnx?download=1: ${what}`);
    expect(seen).toEqual([1]);
  });

  test('that cuts the connection is not asked again, and the error says why', async () => {
    expect(await fault((request) => void request.socket.destroy())).toMatch(/: UND_ERR_SOCKET other side closed$/);
  });

  test('whose file is replaced in between is noticed', async () => {
    const { opened } = await open((request, response, number) =>
      sendRange(request, response, file, { etag: `"${number}"` }),
    );
    const source = await opened;
    await expect(source.read(100_000, 10)).rejects.toThrow('another file than before');
    await source.close();
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
    ).toBe(
      'http://SERVER/model.onnx?download=1: answered 200 to a Range request (1000000000 bytes): ' +
        'the server cannot send parts of a file',
    );
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
    ).toMatchInlineSnapshot(`"http://SERVER/model.onnx?download=1: a body of more than 262144 bytes"`);
  });

  test('may send a small file whole', async () => {
    const { opened } = await open(
      (_, response) => void response.writeHead(200, { 'content-length': '1000' }).end(file.subarray(0, 1_000)),
    );
    const source = await opened;
    expect([source.size, (await source.read(900, 200)).length, source.fetched.requests]).toEqual([1_000, 100, 1]);
    await source.close();
  });
});

test.each<[string, FileHandler]>([
  ['404', (_, response) => void response.writeHead(404, { 'x-error-code': 'EntryNotFound' }).end('Entry not found')],
  [
    'another range',
    (_, response) => void response.writeHead(206, { 'content-range': 'bytes 5-9/3000000' }).end('56789'),
  ],
  ['no range', (_, response) => void response.writeHead(206).end('56789')],
  [
    'a size beyond all numbers',
    (_, response) => void response.writeHead(206, { 'content-range': `bytes 0-65535/${'9'.repeat(30)}` }).end(),
  ],
  [
    'a packed body',
    (_, response) =>
      void response.writeHead(206, { 'content-range': 'bytes 0-65535/3000000', 'content-encoding': 'gzip' }).end(),
  ],
  [
    'more than was asked for',
    (_, response) =>
      void response.writeHead(206, { 'content-range': 'bytes 0-65535/3000000' }).end(Buffer.alloc(100_000)),
  ],
  ['a redirect without end', (_, response) => void response.writeHead(302, { location: '/again' }).end()],
  ['a redirect to the disk', (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end()],
])('refused: %s', async (_, handler) => expect(await fault(handler)).toMatchSnapshot());
