import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compareListings } from '../../../scripts/listings/compare-listings.ts';
import { findModelRenames, type ListingModel } from '../../../scripts/listings/find-model-renames.ts';
import { readArchives } from '../../../scripts/listings/read-archives.ts';

const model = (id: string, downloads: number | null = 0, more: Partial<ListingModel> = {}): ListingModel => ({
  id,
  downloads,
  hubId: null,
  tags: ['bert', 'en'],
  createdAt: null,
  ...more,
});

test('ids without owner stand apart from the groups by downloads, and no group says who is elsewhere', () => {
  const old = { createdAt: '2022-03-02T23:29:05.000Z' };
  const before = {
    capture: '2022-02-15',
    models: [
      model('o/none', 0),
      model('o/few', 999),
      model('o/many', 1000),
      model('o/unknown', null),
      model('bert', 5000),
    ],
  };
  const after = {
    capture: '2024-07-11',
    models: [model('o/few'), model('o/unknown'), model('p/many', 0, old), model('google/bert', 0, old)],
  };
  const rows = compareListings(before, after, findModelRenames(before, after));
  expect(rows.map(({ group, n, still, renamed }) => `${group}: ${still} + ${renamed} of ${n}`)).toEqual([
    'all: 2 + 2 of 5',
    'no downloads: 0 + 0 of 1',
    '1-999 downloads: 1 + 0 of 1',
    '1000 or more downloads: 0 + 1 of 1',
    'without owner: 0 + 1 of 1',
  ]);
});

test('a model whose name alone is there, of a younger repository, has a namesake, and one without that is gone', () => {
  const before = { capture: '2022-02-15', models: [model('o/bert'), model('o/gpt')] };
  const after = { capture: '2024-07-11', models: [model('p/bert', 0, { createdAt: '2023-01-01T00:00:00.000Z' })] };
  const [all] = compareListings(before, after, findModelRenames(before, after));
  expect(all).toMatchObject({ n: 2, still: 0, renamed: 0, namesakes: 1 });
});

describe('a folder of archives', () => {
  const listing = (kind: 'whole' | 'curated') => ({ kind, about: 'Made up.' }) as const;
  const sources = Object.fromEntries(
    (['2022', '2024', '2026'] as const).map((capture) => {
      const population = listing(capture === '2026' ? 'curated' : 'whole');
      return [capture, { population: { models: population, spaces: population, datasets: population } }];
    }),
  );

  test('gives the sections of a card that is longer than any text of a listing', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'archives-'));
    const write = (name: string, record: object) =>
      writeFileSync(join(dir, '2024', `${name}.ndjson.gz`), gzipSync(`${JSON.stringify(record)}\n`));
    mkdirSync(join(dir, '2024'));
    write('models', { id: 'o/a', tags: [] });
    write('datasets', { id: 'o/d', tags: [] });
    write('dataset-cards', { id: 'o/d', card: `## Dataset Description\n\n${'word '.repeat(10_000)}` });
    const only = { '2024': sources['2024']! };
    const { 'dataset-card-sections': rows } = await readArchives(dir, only, () => {});
    expect(rows.find(({ cards, section }) => cards === 'all' && section === 'description')).toMatchObject({
      of: 1,
      filled: 1,
    });
    rmSync(dir, { recursive: true });
  });

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
      { from: '2022', to: '2024', group: 'all', n: 2, still: 1, renamed: 0, namesakes: 0 },
      { from: '2026', to: '2026', group: 'tracked', n: 3, still: 1, renamed: 0, namesakes: 0 },
    ]);
    rmSync(join(dir, '2024'), { recursive: true });
    await expect(readArchives(dir, sources, () => {})).rejects.toThrow(/listings: no folder .*2024/);
    rmSync(dir, { recursive: true });
  });
});
