import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';

function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sample-hub-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/sample-hub.ts', ...args], { encoding: 'utf8' });
}

function archive(): string {
  const dir = scratch();
  const put = (name: string, rows: object[]) =>
    writeFileSync(join(dir, `${name}.ndjson.gz`), gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
  put('models', [
    {
      _id: '1',
      id: 'o/liked',
      likes: 9,
      downloads: 1,
      private: false,
      tags: ['dataset:o/letters'],
      modelId: 'o/liked',
    },
    { _id: '2', id: 'o/used', likes: 0, downloads: 0, private: false, tags: [] },
  ]);
  put('model-infos', [
    {
      id: 'o/used',
      likes: 0,
      spaces: ['p/app', 'p/app'],
      cardData: { license: 'mit' },
      safetensors: { parameters: { F32: 5 }, total: 5 },
    },
  ]);
  put('datasets', [
    { _id: '3', id: 'o/letters', likes: 0, downloads: 0, description: 'Somebody wrote this.' },
    { _id: '4', id: 'o/other', likes: 1, downloads: 1 },
  ]);
  return dir;
}

const bytesOf = (dir: string) =>
  readdirSync(dir).map((name) => [name, readFileSync(join(dir, name)).toString('base64')]);

test('the same archive gives the same bytes, with facts only', () => {
  const [source, into] = [archive(), scratch()];
  const [first, second] = [join(into, 'first'), join(into, 'second')];
  expect([first, second].map((dir) => run(source, '--into', dir, '--datasets', '1').status)).toEqual([0, 0]);
  expect(bytesOf(second)).toEqual(bytesOf(first));
  const lines = (name: string) => gunzipSync(readFileSync(join(first, `${name}.ndjson.gz`))).toString();
  expect(lines('model-infos')).toBe('{"id":"o/used","spaces":["p/app","p/app"],"safetensors":{"total":5}}\n');
  expect(lines('spaces')).toContain('{"id":"p/app","private":false,"models":["o/used"]}\n');
  expect(lines('datasets')).not.toContain('Somebody');
});

test('without an archive it says what to give', () => {
  const { status, stderr } = run();
  expect({ status, stderr }).toMatchInlineSnapshot(`
    {
      "status": 2,
      "stderr": "sample-hub: no archive folder given
    hint: npm run sample-hub -- ARCHIVE
    ",
    }
  `);
});

test('an archive without a listing is named', () => {
  const empty = scratch();
  const { status, stderr } = run(empty, '--into', join(empty, 'out'));
  expect({ status, stderr: stderr.replaceAll(empty, 'EMPTY') }).toMatchInlineSnapshot(`
    {
      "status": 1,
      "stderr": "EMPTY/models.ndjson.gz: expected a file, received none
    hint: name an archive with models, datasets and model-infos
    ",
    }
  `);
});
