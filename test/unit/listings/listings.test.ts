import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compareListings } from '../../../scripts/listings/compare-listings.ts';
import { whereaboutsIn, type ListedModel } from '../../../scripts/listings/whereabouts-in.ts';
import { readArchives } from '../../../scripts/listings/read-archives.ts';

const model = (id: string, downloads: number | null = 0, more: Partial<ListedModel> = {}): ListedModel => ({
  id,
  downloads,
  hubId: null,
  created: null,
  ...more,
});

test('ids without owner stand apart from the groups by downloads, and no group says who is elsewhere', () => {
  const rows = compareListings(
    {
      capture: '2022-02-15',
      models: [
        model('o/none', 0),
        model('o/few', 999),
        model('o/many', 1000),
        model('o/unknown', null),
        model('bert', 5000),
      ],
    },
    {
      capture: '2024-07-11',
      models: [
        model('o/few'),
        model('o/unknown'),
        model('p/many', 0, { created: '2022-03-02' }),
        model('google/bert', 0, { created: '2022-03-02' }),
      ],
    },
  );
  expect(rows.map(({ group, n, still, renamed }) => `${group}: ${still} + ${renamed} of ${n}`)).toEqual([
    'all: 2 + 2 of 5',
    'no downloads: 0 + 0 of 1',
    '1-999 downloads: 1 + 0 of 1',
    '1000 or more downloads: 0 + 1 of 1',
    'without owner: 0 + 1 of 1',
  ]);
});

describe('a model that is not listed under its id', () => {
  const old = { created: '2022-03-02' };
  const place = (was: ListedModel[], now: ListedModel[]) => [
    ...whereaboutsIn({ capture: '2022-02-15', models: was }, now).values(),
  ];

  test('is renamed where its name has another owner or case and was there before', () => {
    expect(place([model('KB/bert')], [model('KBLab/bert', 0, old)])).toEqual(['renamed']);
    expect(place([model('o/gpt-j-6B')], [model('o/gpt-j-6b')])).toEqual(['renamed']);
  });

  test('is a namesake where that repository is younger, and gone where it was listed already', () => {
    expect(place([model('o/bert')], [model('p/bert', 0, { created: '2023-01-01' })])).toEqual(['namesake']);
    expect(place([model('o/bert'), model('p/bert')], [model('p/bert', 0, old)])).toEqual(['gone', 'still']);
  });

  test('shares its new place with no other', () => {
    const found = whereaboutsIn({ capture: '2022-02-15', models: [model('a/test', 1), model('b/test', 2)] }, [
      model('c/test', 0, old),
    ]);
    expect([found.get('a/test'), found.get('b/test')]).toEqual(['namesake', 'renamed']);
  });

  test('is known by its _id alone where both listings state it', () => {
    const now = [model('p/other', 0, { hubId: '1' }), model('q/bert', 0, { hubId: '9', ...old })];
    expect(place([model('o/bert', 0, { hubId: '1' })], now)).toEqual(['renamed']);
    expect(place([model('o/bert', 0, { hubId: '2' })], now)).toEqual(['gone']);
  });
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
      { from: '2022', to: '2024', group: 'all', n: 2, still: 1, renamed: 0, namesakes: 0 },
      { from: '2026', to: '2026', group: 'tracked', n: 3, still: 1, renamed: 0, namesakes: 0 },
    ]);
    rmSync(join(dir, '2024'), { recursive: true });
    await expect(readArchives(dir, sources, () => {})).rejects.toThrow(/listings: no folder .*2024/);
    rmSync(dir, { recursive: true });
  });
});
