import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captureManifest } from '../../data/schema/manifest.ts';
import { crawlHere } from './crawl-here.ts';
import { writeHub, type HubRow } from './made-up-hub.ts';
import { fingerprint, scratch } from './spawn-crawl.ts';

const models = (n: number, likes: number): HubRow[] =>
  Array.from({ length: n }, (_, at) => ({
    id: `o/m${at}`,
    likes: likes + 99 - at,
    downloads: 599 - at,
    tags: [],
    pipeline_tag: 'fill-mask',
    createdAt: '2026-07-01T00:00:00.000Z',
  }));

/** A crawl of an archive of so many models into `latest`, on the day on which its newest model was created. */
function crawlOf(folder: string, day: string, rows: HubRow[], ...args: string[]) {
  const archive = join(folder, `archive-of-${day}-${rows.length}`);
  const newest = { ...rows[0]!, id: 'o/newest', likes: 0, downloads: 0, createdAt: `${day}T00:00:00.000Z` };
  writeHub(archive, { models: [...rows, newest] });
  return crawlHere(folder, ['--archive', archive, '--capture', 'latest', ...args]);
}

test('a listing that lost more than 5 % is written only with a reason, which goes to the notes', async () => {
  const folder = scratch();
  const dir = join(folder, 'data', 'latest');
  const manifest = () => captureManifest.parse(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')));
  expect((await crawlOf(folder, '2026-08-01', models(99, 10))).code).toBe(0);
  const before = fingerprint(folder, true);
  const { code, stderr } = await crawlOf(folder, '2026-08-08', models(33, 11));
  expect([code, fingerprint(folder, true)]).toEqual([1, before]);
  expect(stderr.split('\n').slice(-3)).toEqual([
    `${join(dir, 'manifest.json')}: 34 models are listed, 100 were at the last crawl: 66.0 % fewer, more than 5.0 %.`,
    'hint: nothing was written; --fresh asks for everything anew; where it is right, the same command with ' +
      '--shrunk "REASON" writes it',
    '',
  ]);
  const reason = ['--shrunk', 'two thirds were spam'];
  expect((await crawlOf(folder, '2026-08-08', models(33, 11), ...reason)).code).toBe(0);
  expect(manifest().notes).toEqual(['Smaller than the last crawl: two thirds were spam']);
  expect(manifest().alarms?.map(({ id }) => id)).toContain('latest shrunken models');
});

test('--shrunk without a reason is a usage error', async () => {
  const { code, stderr } = await crawlOf(scratch(), '2026-08-01', models(2, 1), '--shrunk', ' ');
  expect([code, stderr.split('\n')[0]]).toEqual([2, '--shrunk: expected a reason, received " "']);
});
