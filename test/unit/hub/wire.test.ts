import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { openWire } from '../../../scripts/hub/wire.ts';

const closing: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const MOST = 1000;
const HEAD = 'HTTP/1.1 200 OK\r\n';

/** What a wire makes of bytes that a server sends: length of the body, or the error. */
async function receive(
  respond: (socket: Socket) => void,
  { authorization, deadline = 20_000 }: { authorization?: string; deadline?: number } = {},
): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => respond(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const wire = openWire({ connections: 1, timeout: 20_000, deadline });
  closing.push(
    () => wire.close(),
    () => void server.close(),
  );
  const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`);
  const { signal } = new AbortController();
  try {
    const answer = await wire.get(address, signal, authorization === undefined ? {} : { authorization });
    const body = await answer.bodyWithin(MOST);
    return `${answer.status} ${body === undefined ? 'too long' : body.toString().slice(0, 60)}`;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code ?? message.replace(address.href, 'URL');
  }
}

/** Sends a beginning, and then a piece again and again. */
const drip = (first: string, piece: string) => (socket: Socket) => {
  socket.write(first);
  const timer = setInterval(() => void (socket.destroyed ? clearInterval(timer) : socket.write(piece)), 2);
  socket.once('close', () => clearInterval(timer));
};
const whole = (encoding: string, body: Buffer) => (socket: Socket) => {
  socket.write(`${HEAD}content-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n\r\n`);
  socket.write(body);
};

describe('an answer has an end', () => {
  const late = 'no whole answer within 0.06 s';
  test.each<[string, (socket: Socket) => void, string]>([
    ['whose headers come one by one', drip(HEAD, 'a: b\r\n'), late],
    ['with early hints for ever', drip('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), late],
    ['whose body comes byte by byte', drip(`${HEAD}content-length: 900\r\n\r\n`, 'x'), late],
    ['whose chunks come byte by byte', drip(`${HEAD}transfer-encoding: chunked\r\n\r\n`, '1\r\nx\r\n'), late],
    ['that says nothing', () => {}, late],
    ['with headers without end', drip(HEAD, `x: ${'y'.repeat(9000)}\r\n`), 'UND_ERR_HEADERS_OVERFLOW'],
    [
      'whose body goes on and on',
      drip(`${HEAD}transfer-encoding: chunked\r\n\r\n`, `400\r\n${'x'.repeat(1024)}\r\n`),
      '200 too long',
    ],
    ['that states too long a body', drip(`${HEAD}content-length: 99999999999\r\n\r\n`, ''), '200 too long'],
  ])('%s', async (_what, respond, expected) =>
    expect(await receive(respond, expected === late ? { deadline: 60 } : {})).toBe(expected),
  );
});

describe('a body is unpacked as it was asked for, and no further than it may be', () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  test.each<[string, string, Buffer, string]>([
    ['gzip', 'gzip', gzipSync('text'), '200 text'],
    ['gzip by its other names', 'X-GZIP', gzipSync('text'), '200 text'],
    ['no packing', 'identity', Buffer.from('text'), '200 text'],
    ['gzip of two members', 'gzip', Buffer.concat([gzipSync('te'), gzipSync('xt')]), '200 text'],
    ['20 MB in 20 kB', 'gzip', bomb.subarray(0, 900), '200 too long'],
    [
      'small members without end',
      'gzip',
      Buffer.concat(Array.from({ length: 30 }, () => gzipSync('x'.repeat(40)))),
      '200 too long',
    ],
    ['gzip in gzip', 'gzip, gzip', gzipSync(gzipSync('x')), 'body packed as gzip, gzip, which was not asked for'],
    ['Brotli', 'br', Buffer.from('x'), 'body packed as br, which was not asked for'],
    ['deflate', 'deflate', Buffer.from('x'), 'body packed as deflate, which was not asked for'],
    ['text that calls itself gzip', 'gzip', Buffer.from('text'), 'Z_DATA_ERROR'],
    ['gzip with something behind it', 'gzip', Buffer.concat([gzipSync('text'), Buffer.from('junk')]), 'Z_DATA_ERROR'],
    ['half of gzip', 'gzip', gzipSync('text').subarray(0, 15), 'Z_BUF_ERROR'],
  ])('%s', async (_what, encoding, body, expected) => expect(await receive(whole(encoding, body))).toBe(expected));
});

describe('a token that comes back', () => {
  const token = 'hf_PlantedPlantedPlanted';
  const answer =
    (status: string, headers: string, body = '') =>
    (socket: Socket) =>
      void socket.end(`HTTP/1.1 ${status}\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`);
  const send = (status: string, body: string) =>
    receive(answer(status, '', body), { authorization: `Bearer ${token}` });

  test.each([
    ['as it is', token],
    ['in Base64 of the header', Buffer.from(`Bearer ${token}`).toString('base64')],
    ['in Base64 at another place', Buffer.from(`x${token}, y`).toString('base64')],
    ['in escapes of JSON', token.replace('hf_', '\\u0068f\\u005F')],
    ['percent-encoded', [...Buffer.from(token)].map((byte) => `%${byte.toString(16)}`).join('')],
  ])('%s in what would be kept ends the crawl, and in an error page it is not shown', async (_what, form) => {
    const refused = await send('200 OK', `[{"id":"${form}"}]`);
    expect(refused).toBe('URL: the answer repeats the token that was sent; nothing of it is kept');
    const shown = await send('403 Forbidden', `no: ${form}.`);
    expect([shown.includes('[secret]'), shown.includes(form)]).toEqual([true, false]);
  });

  test('is not in the headers that are read, and one that was not sent is nobody’s secret', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => answer('307 Away', `location: /x?t=${token}\r\nlink: <${token}>\r\n`)(socket));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const wire = openWire({ connections: 1, timeout: 5000 });
    closing.push(
      () => wire.close(),
      () => void server.close(),
    );
    const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`);
    const { headers, discard } = await wire.get(address, new AbortController().signal, {
      authorization: `Bearer ${token}`,
    });
    discard();
    expect([headers.location, headers.link]).toEqual(['/x?t=[secret]', '<[secret]>']);
    expect(await receive(answer('200 OK', '', token))).toBe(`200 ${token}`);
    expect(await receive(answer('200 OK', '', 'hf_a and more'), { authorization: 'Bearer hf_a' })).toBe(
      '200 hf_a and more',
    );
  });
});
