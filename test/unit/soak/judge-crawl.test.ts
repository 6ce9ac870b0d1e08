import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fingerprint } from '../../../scripts/soak/fingerprint.ts';
import { judgeCrawl } from '../../../scripts/soak/judge-crawl.ts';

const folder = mkdtempSync(join(tmpdir(), 'judge-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Data as a crawl leaves them: two tables and the manifest. */
function write(name: string, likes: string, manifest: object = {}, state = 'crawled'): string {
  const dir = join(folder, name, 'latest');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'models.csv'), `id,likes,card\na/b,${likes},read\n`);
  writeFileSync(join(dir, 'spaces.csv'), `id,state\na/c,${state}\n`);
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ source: 'http://127.0.0.1:1', requests: 7, ...manifest }));
  return join(folder, name);
}

const [seed, clean] = [write('seed', '1'), write('clean', '2')];
const measures = {
  before: fingerprint(seed),
  clean: fingerprint(clean),
  cleanDir: join(clean, 'latest'),
  token: 'hf_secret',
};
const judge = (data: string, code: number | null, stderr = '') =>
  judgeCrawl({ code, stdout: '', stderr, skipped: 0 }, 1, data, measures).outcome;

test.each([
  [
    'the tables of a crawl without faults, of another Hub and number of requests',
    '2',
    { source: 'http://127.0.0.1:9', requests: 9 },
    'crawled',
    'identical',
  ],
  ['other tables that nobody counts', '3', {}, 'crawled', 'WRONG'],
  ['other tables that the manifest counts', '', { losses: [{ of: 'models', n: 1 }] }, 'crawled', 'counted'],
  ['another state of a repository', '2', {}, 'gone', 'counted'],
])('%s', (name, likes, manifest, state, outcome) => {
  expect(judge(write(name, likes, manifest, state), 0)).toBe(outcome);
});

test('an error is told with one hint and untouched data, and wrong otherwise', () => {
  const told = 'HUB: 503\nhint: give the same command again\n';
  expect(judge(seed, 1, told)).toBe('told');
  expect(judge(seed, 1, 'TypeError: x is not a function\nhint: run again with --debug for the stack\n')).toBe('WRONG');
  expect(judge(seed, 1, 'HUB: 503\n')).toBe('WRONG');
  expect(judge(clean, 1, told)).toBe('WRONG');
  expect(judge(seed, null)).toBe('WRONG');
});

test('the token or a control sign in the output is wrong, however the crawl ends', () => {
  expect(judge(clean, 0, 'asked with hf_secret\n')).toBe('WRONG');
  expect(judge(clean, 0, 'models \u001b[31mred\n')).toBe('WRONG');
  expect(judge(clean, 0, 'models\n')).toBe('identical');
});

test('more than a line a minute on waits is wrong', () => {
  const waits = (lines: number) => 'models: 503; trying again in 8 s\n'.repeat(lines);
  expect([judge(clean, 0, waits(6)), judge(clean, 0, waits(7))]).toEqual(['identical', 'WRONG']);
});
