import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compareListings } from '../../../scripts/listings/compare-listings.ts';
import { readArchives } from '../../../scripts/listings/read-archives.ts';

test('a model is found under its own id only, and ids without owner stand apart from the groups by downloads', () => {
  const model = (id: string, downloads: number | null) => ({ id, downloads });
  const rows = compareListings(
    'a',
    'b',
    [model('o/none', 0), model('o/few', 999), model('o/many', 1000), model('o/unknown', null), model('bert', 5000)],
    new Set(['o/few', 'o/many', 'o/unknown', 'google/bert']),
  );
  expect(rows.map(({ group, n, still }) => `${group}: ${still} of ${n}`)).toEqual([
    'all: 3 of 5',
    'no downloads: 0 of 1',
    '1-999 downloads: 1 of 1',
    '1000 or more downloads: 1 of 1',
    'without owner: 0 of 1',
  ]);
});

describe('a folder of archives', () => {
  const listing = (kind: 'whole' | 'curated') => ({ kind, about: 'Made up.' }) as const;
  const sources = Object.fromEntries(
    (['2022', '2024', '2026'] as const).map((capture) => {
      const population = listing(capture === '2026' ? 'curated' : 'whole');
      return [capture, { population: { models: population, spaces: population, datasets: population } }];
    }),
  );

  test('gives the churn between whole listings, and what a tracker found gone', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'archives-'));
    const write = (capture: string, name: string, ...records: object[]) => {
      mkdirSync(join(dir, capture), { recursive: true });
      writeFileSync(
        join(dir, capture, `${name}.ndjson.gz`),
        gzipSync(records.map((record) => `${JSON.stringify(record)}\n`).join('')),
      );
    };
    write('2022', 'models', { id: 'o/a', tags: ['trl', 'en'], downloads: 5 }, { id: 'o/b', downloads: 0 });
    write('2024', 'models', { id: 'o/a', tags: ['trl', 'en'] });
    write('2024', 'datasets', { id: 'o/d', tags: ['library:datasets', 'en'] });
    write('2026', 'models', { id: 'o/new', tags: ['lerobot', 'en'] });
    write('2026', 'removed', { id: 'o/gone' }, { id: 'o/too' });
    const { 'listing-churn': churn } = await readArchives(dir, sources, () => {});
    expect(churn.filter(({ group }) => group === 'all' || group === 'tracked')).toEqual([
      { from: '2022', to: '2024', group: 'all', n: 2, still: 1 },
      { from: '2026', to: '2026', group: 'tracked', n: 3, still: 1 },
    ]);
    rmSync(join(dir, '2024'), { recursive: true });
    await expect(readArchives(dir, sources, () => {})).rejects.toThrow(/listings: no folder .*2024/);
    rmSync(dir, { recursive: true });
  });
});
