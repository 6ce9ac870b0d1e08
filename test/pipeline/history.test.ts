import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openFolder } from '../../data/schema/open-folder.ts';
import { writeHistory } from '../../scripts/history/write-history.ts';
import { crawlHere } from './crawl-here.ts';
import { scratch } from './spawn-crawl.ts';

const model = (n: number, id: string, created: string) => ({
  _id: n.toString(16).padStart(24, '0'),
  id,
  createdAt: `${created}T00:00:00.000Z`,
  likes: n,
  downloads: n,
  tags: ['text-generation'],
  pipeline_tag: 'text-generation',
});

/** An archive of these models, and of the ids that it found gone. */
function writeArchive(dir: string, models: readonly object[], removed: readonly string[]): void {
  const lines = (rows: readonly object[]) => gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'models.ndjson.gz'), lines(models));
  writeFileSync(
    join(dir, 'removed.ndjson.gz'),
    lines(removed.map((id) => ({ id, removed_at: '2026-03-07T00:00:00.000Z' }))),
  );
}

test('two refreshes of latest are two versions, with who came, went, was renamed or found gone', async () => {
  const folder = scratch();
  const data = join(folder, 'report');
  mkdirSync(data);
  mkdirSync(join(folder, 'data'));
  symlinkSync(join(folder, 'data'), join(data, 'captures'));
  const old = (n: number, id = `o/m${n}`) => model(n, id, '2026-01-01');
  const weeks = [
    { models: [old(1), old(2), old(3), old(4), model(5, 'o/m5', '2026-03-01')], removed: [] },
    {
      models: [old(1), old(2, 'o/renamed'), old(9), model(6, 'o/m6', '2026-03-08')],
      removed: ['o/m3', 'x/never-seen'],
    },
  ];
  for (const [week, { models, removed }] of weeks.entries()) {
    const archive = join(folder, `week-${week}`);
    writeArchive(archive, models, removed);
    const { code, stderr } = await crawlHere(folder, ['--archive', archive, '--capture', 'latest', '--count', '2']);
    expect([code, stderr.includes('hint')]).toEqual([0, false]);
    expect(writeHistory(data).map(({ addition, seen }) => [addition, seen])).toEqual([
      [week + 1, ['2026-03-01', '2026-03-08'][week]],
    ]);
    expect(writeHistory(data)).toEqual([]);
  }
  const rows = openFolder('history', join(data, 'history')).table('moves');
  const counted = (of: string) =>
    Object.fromEntries(rows.filter((row) => row.of === of).map(({ move, n, total }) => [move, [n, total]]));
  expect(counted('listing')).toEqual({
    'arrived-new': [1, 4],
    'arrived-older': [1, 4],
    'departed-removed': [1, 5],
    'departed-unlisted': [2, 5],
    renamed: [1, 5],
    stayed: [1, 5],
    tombstone: [2, 6],
  });
  // In scope were 5 and 4, now 9 and 6.
  expect(counted('tables')).toEqual({
    'arrived-new': [1, 2],
    'arrived-older': [1, 2],
    'departed-unlisted': [2, 2],
  });
});
