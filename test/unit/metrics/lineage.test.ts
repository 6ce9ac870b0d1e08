import { describe, expect, test } from 'vitest';
import { licenceChange, licenceKind } from '../../../method/licence-kind.ts';
import { licenceConflicts } from '../../../scripts/metrics/licence-conflicts.ts';
import { licenceInheritance } from '../../../scripts/metrics/licence-inheritance.ts';
import { lineage } from '../../../scripts/metrics/lineage.ts';
import { lineageConcentration } from '../../../scripts/metrics/lineage-concentration.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

describe('kinds of licences', () => {
  test.each([
    ['apache-2.0', 'permissive'],
    ['cc-by-4.0', 'permissive'],
    ['cc-by-sa-4.0', 'share-alike'],
    ['agpl-3.0', 'share-alike'],
    ['llama3.1', 'use-restricted'],
    ['bigscience-openrail-m', 'use-restricted'],
    ['openrail++', 'use-restricted'],
    ['cc-by-nc-sa-4.0', 'non-commercial'],
    ['other', 'unnamed'],
    ['cc', 'unnamed'],
    ['a-licence-of-next-year', 'unnamed'],
  ] as const)('%s is %s', (licence, kind) => expect(licenceKind(licence)).toBe(kind));

  test('a change drops terms, adds some or keeps the kind, and cannot be told of a licence without a name', () => {
    expect([
      licenceChange('llama2', 'apache-2.0'),
      licenceChange('mit', 'cc-by-nc-4.0'),
      licenceChange('mit', 'apache-2.0'),
      licenceChange('other', 'mit'),
    ]).toEqual(['drops terms', 'adds terms', 'same kind', 'cannot be told']);
  });
});

const base = (id: string, same: number, none: number, other: number) => ({
  base: id,
  state: 'listed' as const,
  bases: 1,
  children: same + none + other,
  same_licence: same,
  no_licence: none,
  other_licence: other,
});
const pair = (base_licence: string, licence: string | null, pairs: number, largest_pairs: number) => ({
  kind: 'pair' as const,
  base_licence,
  licence,
  pairs,
  bases: 2,
  largest_base: 'm/a',
  largest_pairs,
});

describe('licences of bases', () => {
  const captures = [
    madeUpCapture('2024-07-11', {
      tables: {
        'lineage-bases': [base('m/a', 2, 1, 6), base('m/b', 8, 3, 0)],
        'lineage-licences': [
          pair('llama2', 'llama2', 2, 2),
          pair('mit', 'mit', 8, 8),
          pair('llama2', 'mit', 5, 4),
          pair('llama2', 'other', 1, 1),
          pair('llama2', null, 1, 1),
          pair('mit', null, 3, 3),
        ],
      },
    }),
    madeUpCapture('2022-02-15'),
  ];

  test('are followed with and without the base that has most of an outcome; a capture without tags has no row', () => {
    const rows = asWritten('licence-inheritance', licenceInheritance({ captures }));
    expect(new Set(rows.map(({ capture }) => capture))).toEqual(new Set(['2024-07-11']));
    const another = rows.find(({ outcome }) => outcome === 'another');
    expect(another).toMatchObject({ n: 6, of: 20, share: 0.3, largest_base: 'm/a', share_without_base: 0 });
    const drops = rows.find(({ outcome }) => outcome === 'drops terms');
    expect(drops).toMatchObject({ n: 5, largest_pairs: 4, share_without_base: 1 / 16 });
    expect(rows.find(({ outcome }) => outcome === 'cannot be told')).toMatchObject({ n: 1 });
  });

  test('cannot be told of the pairs that are too rare to stand in the table', () => {
    const rest = { kind: 'rest' as const, base_licence: null, licence: null, pairs: 7, bases: 5 };
    const tables = { 'lineage-bases': [base('m/a', 1, 0, 7)], 'lineage-licences': [pair('mit', 'mit', 1, 1), rest] };
    const rows = asWritten(
      'licence-inheritance',
      licenceInheritance({ captures: [madeUpCapture('2024-07-11', { tables })] }),
    );
    expect(rows.find(({ outcome }) => outcome === 'cannot be told')).toMatchObject({ n: 7, largest_base: null });
    expect(rows.find(({ outcome }) => outcome === 'drops terms')).toMatchObject({ n: 0, share_without_base: null });
  });

  test('name no base where no base has the outcome, and none of the rarer bases together', () => {
    const tables = {
      'lineage-bases': [base('m/a', 0, 2, 0), { ...base('', 0, 9, 0), base: null, state: 'rest' as const }],
      'lineage-licences': [pair('mit', null, 11, 2)],
    };
    const rows = licenceInheritance({ captures: [madeUpCapture('2024-07-11', { tables })] });
    expect(rows.find(({ outcome }) => outcome === 'same')).toMatchObject({
      n: 0,
      largest_base: null,
      largest_pairs: null,
    });
    expect(rows.find(({ outcome }) => outcome === 'none stated')).toMatchObject({
      n: 11,
      largest_base: 'm/a',
      largest_pairs: 2,
    });
  });

  test('that become another are ranked, with how much one base makes of each', () => {
    const [first, second] = asWritten('licence-conflicts', licenceConflicts({ captures }));
    expect(first).toMatchObject({
      rank: 1,
      licence: 'mit',
      change: 'drops terms',
      pairs: 5,
      of: 6,
      largest_share: 0.8,
    });
    expect(second).toMatchObject({ rank: 2, licence: 'other', kind: 'unnamed', pairs: 1 });
  });
});

test('who holds the downloads is told with the largest holder and repository', () => {
  const blank = { holders: 1, models: 1, downloads: 0 };
  const captures = [
    madeUpCapture('2024-07-11', {
      tables: {
        'lineage-holders': [
          {
            ...blank,
            of: 'made from others',
            rank: 0,
            holders: 3,
            models: 9,
            downloads: 200,
            hhi: 0.5,
            largest_downloads: 50,
          },
          { ...blank, of: 'made from others', rank: 1, holder: 'a', downloads: 120 },
        ],
      },
    }),
  ];
  expect(lineageConcentration({ captures })).toMatchObject([
    { holders: 3, largest_holder: 'a', largest_holder_share: 0.6, largest_repository_share: 0.25 },
  ]);
});

describe('who is made from whom', () => {
  const tally = (facet: 'pairs' | 'relation' | 'family', value: string, n: number, of = n) => ({
    facet,
    value,
    n,
    of,
    downloads_sum: 5,
  });
  const rowsOf = (...tallies: ReturnType<typeof tally>[]) =>
    asWritten(
      'lineage',
      lineage({ captures: [madeUpCapture('2024-07-11', { tables: { 'lineage-tallies': tallies } })] }),
    ).map(({ facet, value, n, of }) => `${facet} ${value} ${n}/${of}`);

  test('is a zero where a list of values is closed and the tally has no row of one', () => {
    expect(rowsOf(tally('pairs', 'listed', 3), tally('family', 'one root', 3)).toSorted()).toEqual([
      'family loop 0/3',
      'family one root 3/3',
      'family several roots 0/3',
      'pairs listed 3/3',
      'pairs not listed 0/3',
      'pairs other case 0/3',
      'pairs renamed 0/3',
    ]);
  });

  test('is no zero where nothing tells: no tag says how a model was made', () => {
    expect(rowsOf(tally('relation', 'unstated', 3))).toEqual(['relation unstated 3/3']);
    expect(rowsOf(tally('relation', 'unstated', 3, 4), tally('relation', 'merge', 1, 4)).toSorted()).toEqual([
      'relation adapter 0/4',
      'relation finetune 0/4',
      'relation merge 1/4',
      'relation quantized 0/4',
      'relation unstated 3/4',
    ]);
    expect(rowsOf()).toEqual([]);
  });
});
