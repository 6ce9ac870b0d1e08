import { describe, expect, test } from 'vitest';
import { composition } from '../../../scripts/metrics/composition.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Tally = MadeUpRow<'captures', 'tallies'>;
const tally = (
  facet: string,
  task: string | null,
  value: string | null,
  n: number,
  downloads_sum = 0,
  more: Tally = {},
): Tally => ({
  kind: 'models',
  facet,
  task,
  value,
  n,
  downloads_known: n,
  downloads_sum,
  ...more,
});
const of = (tallies: Tally[], population: 'whole' | 'sample' | 'none' = 'whole') =>
  asWritten(
    'composition',
    composition({ captures: [madeUpCapture('2024-07-11', { population, tables: { tallies } })] }),
  );

describe('composition', () => {
  const rows = of([
    tally('all', null, null, 1000, 5000),
    tally('licence', null, 'mit', 250, 4000),
    tally('licence', null, null, 750, 1000),
    tally('library', null, 'rare', 1, 0),
    tally('all', 'fill-mask', null, 400, 800),
    tally('licence', 'fill-mask', 'mit', 100, 600),
    tally('licence', 'fill-mask', 'rare', 2, 10),
    tally('licence', 'fill-mask', 'rarer', 1, 10),
    tally('all', null, null, 10, 0, { kind: 'spaces' }),
    tally('sdk', null, 'gradio', 4, 0, { kind: 'spaces' }),
  ]);
  const at = (facet: string, task: string | null, value: string | null) =>
    rows.find((row) => row.facet === facet && row.task === task && row.value === value);

  test('is the share of each value of the listing of its own kind', () => {
    expect(at('licence', null, 'mit')).toMatchObject({ n: 250, of: 1000, share: 0.25 });
    expect(at('licence', null, null)).toMatchObject({ n: 750, of: 1000, share: 0.75 });
    expect(at('sdk', null, 'gradio')).toMatchObject({ n: 4, of: 10, share: 0.4 });
  });

  test('is the share of the models of a task within it, with its part of the downloads of the task', () => {
    expect(at('licence', 'fill-mask', 'mit')).toMatchObject({ n: 100, of: 400, share: 0.25, downloads_share: 0.75 });
  });

  test('does not tell licences where many records have no tags: none stated and not known are one number', () => {
    const tallies = [
      tally('all', null, null, 100),
      tally('licence', null, 'mit', 20),
      tally('licence', null, null, 80),
      tally('library', null, null, 100),
    ];
    const facets = (tagged: number) => {
      const tags: MadeUpRow<'captures', 'tag-counts'>[] = [{ kind: 'models', tag: 'peft', n: 0, of: tagged }];
      const capture = madeUpCapture('2024-07-11', { tables: { tallies, 'tag-counts': tags } });
      return composition({ captures: [capture] }).map(({ facet }) => facet);
    };
    expect(facets(95)).toEqual(['licence', 'licence', 'library']);
    expect(facets(94)).toEqual(['library']);
    const listed = ['all', 'size', 'task_category', 'gated'].map((facet) => tally(facet, null, 'a', 100));
    const untagged = madeUpCapture('2024-07-11', {
      tables: {
        tallies: listed.map((row) => ({ ...row, kind: 'datasets' as const })),
        'tag-counts': [{ kind: 'datasets', tag: 'library:datasets', n: 0, of: 26 }],
      },
    });
    expect(composition({ captures: [untagged] }).map(({ facet }) => facet)).toEqual(['gated']);
  });

  test('has a zero where every model of a task states a licence, which is no gap in the data', () => {
    const all = of([
      tally('all', 'fill-mask', null, 400, 800),
      tally('licence', 'fill-mask', 'mit', 100, 600),
      tally('licence', 'fill-mask', 'rare', 300, 200),
      tally('library', 'fill-mask', 'rare', 399, 800),
    ]);
    expect(all.filter(({ value }) => value === null)).toMatchObject([
      { facet: 'licence', n: 0, of: 400, share: 0, downloads_share: 0 },
    ]);
  });

  test('names values of a task from half a percent on', () => {
    expect(at('licence', 'fill-mask', 'rare')).toMatchObject({ n: 2, share: 0.005 });
    expect(at('licence', 'fill-mask', 'rarer')).toBeUndefined();
    expect(at('library', null, 'rare')).toMatchObject({ n: 1, share: 0.001 });
  });

  test('has no row for the total itself', () => expect(rows.some((row) => row.facet === 'all')).toBe(false));
});

test('leaves to the tallies what fewer than 1 in 10,000 of a listing has, and keeps every value of a Space', () => {
  const listing = (more: Tally = {}) => [
    tally('all', null, null, 20_000, 0, more),
    tally('licence', null, 'mit', 19_997, 0, more),
    tally('licence', null, 'rare', 2, 0, more),
    tally('licence', null, 'rarer', 1, 0, more),
  ];
  const values = (more?: Tally) => of(listing(more)).map(({ value }) => value);
  expect(values()).toEqual([null, 'mit', 'rare']);
  expect(values({ kind: 'datasets' })).toEqual([null, 'mit', 'rare']);
  expect(values({ kind: 'spaces' })).toEqual(['mit', 'rare', 'rarer']);
});

test('sets out libraries and licences within tasks, and no months, which the tallies count', () => {
  const facets = ['licence', 'library', 'gated', 'month', 'tag'];
  const rows = of(
    [null, 'fill-mask'].flatMap((task) => [
      tally('all', task, null, 10),
      ...facets.flatMap((facet) => [tally(facet, task, 'one', 9), tally(facet, task, null, 1)]),
    ]),
  );
  const within = (task: string | null) => rows.filter((row) => row.task === task).map(({ facet }) => facet);
  const twice = (...names: string[]) => names.flatMap((name) => [name, name]);
  expect(within(null)).toEqual(twice('gated', 'library', 'licence', 'tag'));
  expect(within('fill-mask')).toEqual(twice('library', 'licence'));
});

test('the part of the downloads is empty where no downloads are known, and where all known ones are 0', () => {
  const unknown = of([
    tally('all', null, null, 10, 0, { downloads_known: 0 }),
    tally('sdk', null, 'gradio', 4, 0, { downloads_known: 0 }),
  ]);
  const zero = of([tally('all', null, null, 10, 0), tally('sdk', null, 'gradio', 4, 0)]);
  expect([unknown[0]?.downloads_share, zero[0]?.downloads_share]).toEqual([null, null]);
});

test('only a sample has intervals, and they hold the share', () => {
  const tallies = [tally('all', null, null, 100), tally('sdk', null, 'gradio', 30)];
  const [sample] = of(tallies, 'sample');
  expect(sample).toMatchObject({ population: 'sample', share: 0.3 });
  expect(sample?.low).toBeCloseTo(0.2189, 4);
  expect(sample?.high).toBeCloseTo(0.3958, 4);
  expect(of(tallies)[0]).toMatchObject({ population: 'whole', low: null, high: null });
  expect(of(tallies, 'none')[0]).toMatchObject({ population: 'unknown', low: null, high: null });
});
