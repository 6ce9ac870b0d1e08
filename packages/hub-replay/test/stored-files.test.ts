import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startReplay, type Replay } from '../src/index.ts';

const dir = mkdtempSync(join(tmpdir(), 'stored-files-'));
const WEIGHTS = Buffer.from([0, 255, 1, 254]);
const sha256 = createHash('sha256').update(WEIGHTS).digest('hex');
const lines = (rows: readonly object[]) => gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
const said: string[] = [];
let replay: Replay;

beforeAll(async () => {
  mkdirSync(join(dir, 'contents'));
  writeFileSync(join(dir, 'contents', 'weights'), WEIGHTS);
  writeFileSync(join(dir, 'outside'), 'not for anybody');
  writeFileSync(join(dir, 'models.ndjson.gz'), lines([{ id: 'o/whole' }, { id: 'o/outside' }]));
  const entry = { id: 'o/whole', kind: 'models' };
  writeFileSync(
    join(dir, 'contents.ndjson.gz'),
    lines([
      { ...entry, path: 'model.onnx', file: 'weights', large: true },
      { ...entry, path: 'small.bin', file: 'weights' },
      { ...entry, id: 'o/outside', path: 'x', file: '../outside' },
    ]),
  );
  replay = await startReplay(dir, { log: (line) => said.push(line) });
});
afterAll(async () => {
  await replay.close();
  rmSync(dir, { recursive: true });
});

test('a file below contents/ is served byte by byte, a large one over the other host with its hash', async () => {
  const first = await fetch(`${replay.url}/o/whole/resolve/main/model.onnx`, { redirect: 'manual' });
  expect([first.status, first.headers.get('x-linked-etag'), first.headers.get('x-linked-size')]).toEqual([
    302,
    `"${sha256}"`,
    '4',
  ]);
  for (const name of ['model.onnx', 'small.bin']) {
    const answer = await fetch(`${replay.url}/o/whole/resolve/main/${name}`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(WEIGHTS);
  }
});

test('its tree states size and hash', async () => {
  const tree: unknown = await (await fetch(`${replay.url}/api/models/o/whole/tree/main`)).json();
  expect(tree).toMatchObject([
    { path: 'model.onnx', size: 4, lfs: { oid: sha256, size: 4 } },
    { path: 'small.bin', size: 4 },
  ]);
});

test('a name that leads out of the folder is not served', async () => {
  await expect(fetch(`${replay.url}/o/outside/resolve/main/x`)).rejects.toThrow('fetch failed');
  expect(said.join('\n')).toContain('../outside: expected a file below contents/');
});
