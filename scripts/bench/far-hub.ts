/**
 * `node scripts/bench/far-hub.ts DIR OPTIONS`: an archive as a Hub that is far away and does not call itself a replay,
 * on a clock that runs faster. Prints its address; `/account` there says what was asked. A process of its own of
 * `npm run bench:live`, so that its CPU time does not stand in the way of the crawl.
 */
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startReplay, type Quota } from 'hub-replay';
import type { FarHubAccount, FarHubOptions } from './far-hub-options.ts';
import { ownLimit, sharedPage } from './page-share.ts';
import { scaledClock } from './scaled-clock.ts';

const [dir, text] = process.argv.slice(2) as [string, string];
const { began, scale, quota, latencySeconds, pageShare } = JSON.parse(text) as FarHubOptions;
const clock = scaledClock(began, scale);
const replay = await startReplay(dir, { quota: quota satisfies Partial<Quota>, now: clock.now });
const account: FarHubAccount = { api: 0, resolvers: 0, refused: 0, lastAt: 0 };

const server = createServer((request, response) => {
  if (request.url === '/account') response.end(JSON.stringify(account));
  else answer(request, response).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

/** Half of the latency passes on the way there, half on the way back: the count of a window is that of its arrival. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const half = clock.real((latencySeconds * 1000) / 2);
  await wait(half);
  const path = request.url!;
  const { status, headers, body } = await ask(sharedPage(path, pageShare), request);
  account[/"(api|resolvers)"/.exec(String(headers.ratelimit))?.[1] as 'api' | 'resolvers'] += 1;
  if (status === 429) account.refused += 1;
  account.lastAt = clock.now() / 1000;
  await wait(half);
  const { link, 'x-hub-replay': _replay, 'content-length': _length, connection: _connection, ...others } = headers;
  const own = peopled(path, { status, body });
  response.writeHead(own.status, {
    ...others,
    ...own.headers,
    ...(typeof link === 'string' && { link: ownLimit(link, path) }),
    'content-length': own.body.length,
  });
  response.end(own.body);
}

interface Reply {
  status: number;
  body: Buffer;
}

function ask(path: string, { headers }: IncomingMessage): Promise<Reply & { headers: IncomingMessage['headers'] }> {
  return new Promise((resolve, reject) => {
    send(replay.url + path, { headers: { ...headers, 'x-forwarded-host': headers.host } }, async (reply) => {
      const pieces: Buffer[] = [];
      for await (const piece of reply) pieces.push(piece as Buffer);
      resolve({ status: reply.statusCode!, headers: reply.headers, body: Buffer.concat(pieces) });
    })
      .on('error', reject)
      .end();
  });
}

/** Discussions, which no archive has; counted as any request. */
function peopled(path: string, { status, body }: Reply): Reply & { headers?: Record<string, string> } {
  if (status === 429 || !/\/discussions\?/.test(path)) return { status, body };
  const discussions = Array.from({ length: path.length % 7 }, (_, at) => ({ num: at + 1 }));
  const answer = Buffer.from(JSON.stringify({ discussions, count: discussions.length, start: 0 }));
  return { status: 200, headers: { 'content-type': 'application/json', etag: '' }, body: answer };
}
