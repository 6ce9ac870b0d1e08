import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { GateFault } from '../../../scripts/first-run/gate/gate-fault.ts';
import { openGate, type Gate } from '../../../scripts/first-run/gate/open-gate.ts';
import { mayFollow } from '../../../scripts/first-run/gate/redirect-rule.ts';
import type { HubFile } from '../../../scripts/first-run/hub-model.ts';
import { madeUpModel } from './made-up-model.ts';

const PATH = '/owner/name/resolve/main/weights.bin';
const BODY = Buffer.from('weights of a model');
const sha256 = createHash('sha256').update(BODY).digest('hex');

const closing: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A gate before a server that answers as the test says; what may pass later is asked for again at once. */
async function gateBefore(
  answer: Answer,
  { files = [], mostBytes = 1000 }: { files?: HubFile[]; mostBytes?: number } = {},
) {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const folder = mkdtempSync(join(tmpdir(), 'gate-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const gate = await openGate({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    model: madeUpModel({ files }),
    folder,
    mostBytes,
    silence: 300,
    signal: new AbortController().signal,
    sleep: () => Promise.resolve(),
    now: () => 0,
  });
  closing.push(gate.close);
  return gate;
}

async function faultOf(gate: Gate): Promise<GateFault> {
  await expect(fetch(gate.url + PATH)).rejects.toThrow('fetch failed');
  return gate.fault;
}

const whole = (response: ServerResponse, headers: Record<string, string> = {}) =>
  response.writeHead(200, headers).end(BODY);

describe('a file that comes as promised', () => {
  test('is given to the child, asked for once, and counted', async () => {
    let asked = 0;
    const gate = await gateBefore((_, response) => {
      asked += 1;
      whole(response, { etag: `"${sha256}"` });
    });
    const head = await fetch(gate.url + PATH, { method: 'HEAD' });
    const part = await fetch(gate.url + PATH, { headers: { range: 'bytes=0-6' } });
    expect([head.headers.get('content-length'), part.status, await part.text()]).toEqual(['18', 206, 'weights']);
    expect(await (await fetch(gate.url + PATH)).text()).toBe(BODY.toString());
    expect([asked, gate.ledger.bytes, [...gate.ledger.files]]).toEqual([1, 18, [['weights.bin', 18]]]);
  });

  test('may come without a length, a tag or a commit', async () => {
    const gate = await gateBefore((_, response) => void (response.write(BODY), response.end()));
    const answer = await fetch(gate.url + PATH);
    expect([answer.status, answer.headers.get('x-repo-commit')?.length]).toEqual([200, 40]);
    expect(await answer.text()).toBe(BODY.toString());
  });

  test('may come at the third try', async () => {
    let asked = 0;
    const gate = await gateBefore((_, response) => {
      asked += 1;
      if (asked < 3) response.writeHead(503).end();
      else whole(response);
    });
    expect((await fetch(gate.url + PATH)).status).toBe(200);
  });

  test('is refused to the child as the Hub refuses it', async () => {
    const gate = await gateBefore((_, response) => response.writeHead(401, { 'x-error-code': 'GatedRepo' }).end());
    const answer = await fetch(gate.url + PATH);
    expect([answer.status, answer.headers.get('x-error-code')]).toEqual([401, 'GatedRepo']);
    expect(gate.ledger.refusals).toEqual([{ path: PATH, status: 401, reason: 'GatedRepo' }]);
  });
});

describe('a server that does otherwise ends the trial by one class', () => {
  const promised = (more: Partial<HubFile>): HubFile[] => [{ path: 'weights.bin', size: null, sha256: null, ...more }];
  const flood: Answer = (_, response) => {
    response.writeHead(200);
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(500)));
    };
    response.on('drain', pour);
    pour();
  };
  const cut: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write(BODY, () => response.destroy());
  };
  test.each<[string, Answer, string, RegExp, HubFile[]?]>([
    ['stalls before an answer', () => {}, 'timed out', /silent/],
    ['stalls within one', (_, response) => void response.writeHead(200).write('w'), 'timed out', /silent/],
    ['floods', flood, 'over bytes', /came, 1000 are allowed/],
    [
      'promises more than may come',
      (_, r) => void r.writeHead(200, { 'content-length': '5000' }).write('w'),
      'over bytes',
      /5000/,
    ],
    [
      'redirects elsewhere',
      (_, r) => r.writeHead(302, { location: 'http://example.invalid/' }).end(),
      'bad answer',
      /elsewhere/,
    ],
    ['redirects for ever', (_, r) => r.writeHead(302, { location: PATH }).end(), 'bad answer', /redirects/],
    ['cuts a file off', cut, 'bad answer', /cut off, 3 times/],
    ['stays in trouble', (_, r) => r.writeHead(503).end(), 'bad answer', /503, 3 times/],
    [
      'sends another size than its tree',
      (_, r) => whole(r),
      'bad answer',
      /18 bytes instead of the 17/,
      promised({ size: 17 }),
    ],
    ['sends other bytes than its tree', (_, r) => whole(r), 'bad answer', /hash/, promised({ sha256: '0'.repeat(64) })],
    ['sends other bytes than its tag', (_, r) => whole(r, { etag: `"${'0'.repeat(40)}"` }), 'bad answer', /hash/],
    [
      'sends another size than it linked',
      (_, r) => whole(r, { 'x-linked-size': '5' }),
      'bad answer',
      /instead of the 5/,
    ],
  ])('%s', async (_, answer, outcome, message, files = []) => {
    const fault = await faultOf(await gateBefore(answer, { files }));
    expect(fault.outcome).toBe(outcome);
    expect(fault.message).toMatch(message);
  });
});

test.each([
  ['https://huggingface.co', 'https://cdn-lfs-us-1.hf.co/x', false, true],
  ['https://huggingface.co', 'https://transfer.xethub.hf.co/x', false, true],
  ['https://huggingface.co', 'http://cdn-lfs-us-1.hf.co/x', true, false],
  ['https://huggingface.co', 'https://hf.co.example.org/x', true, false],
  ['https://huggingface.co', 'http://127.0.0.1:80/x', true, false],
  ['http://127.0.0.1:80', 'http://localhost:80/x', false, true],
  ['http://127.0.0.1:8000', 'http://localhost:8001/x', false, false],
  ['http://127.0.0.1:8000', 'http://localhost:8001/x', true, true],
  ['http://127.0.0.1:8000', 'https://huggingface.co/x', true, false],
])('from %s to %s, hash stated %s: followed %s', (from, to, hashed, followed) =>
  expect(mayFollow(new URL(from), new URL(to), hashed)).toBe(followed),
);
