import { describe, expect, test } from 'vitest';
import { rateAndMix, split } from '../../../scripts/metrics/rate-and-mix.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

const groups = (given: Readonly<Record<string, readonly [n: number, of: number]>>) =>
  new Map(Object.entries(given).map(([name, [n, of]]) => [name, { n, of }]));

describe('a change between two listings', () => {
  test('is one of the mix alone where every task keeps its rate', () => {
    const { change, by_rate, by_mix, rates_at_old_mix, mix_part } = split(
      groups({ a: [80, 100], b: [10, 100] }),
      groups({ a: [80, 100], b: [90, 900] }),
    );
    expect(change).toBeCloseTo(0.17 - 0.45, 12);
    expect(by_rate).toBeCloseTo(0, 12);
    expect(by_mix).toBeCloseTo(change, 12);
    expect(rates_at_old_mix).toBeCloseTo(0.45, 12);
    expect(mix_part).toBeCloseTo(1, 12);
  });

  test('is one within tasks alone where every task keeps its part', () => {
    const { change, by_rate, by_mix, mix_part } = split(
      groups({ a: [80, 100], b: [10, 100] }),
      groups({ a: [400, 1000], b: [0, 1000] }),
    );
    expect(by_rate).toBeCloseTo(change, 12);
    expect(by_mix).toBeCloseTo(0, 12);
    expect(mix_part).toBeCloseTo(0, 12);
  });

  test('has no part of the mix where mix and rates work against each other', () => {
    const { change, by_rate, mix_part } = split(
      groups({ a: [50, 100], b: [0, 100] }),
      groups({ a: [80, 100], b: [90, 900] }),
    );
    expect(change).toBeLessThan(0);
    expect(by_rate).toBeGreaterThan(0);
    expect(mix_part).toBeNull();
  });

  test('counts a task that only one listing has as mix', () => {
    const { by_rate } = split(groups({ a: [50, 100] }), groups({ a: [50, 100], b: [0, 100] }));
    expect(by_rate).toBeCloseTo(0, 12);
  });
});

describe('rate-and-mix', () => {
  type Tally = MadeUpRow<'captures', 'tallies'>;
  const tally = (task: string | null, value: string | null, n: number): Tally => ({
    kind: 'models',
    facet: 'licence',
    task,
    value,
    n,
  });
  const listing = (name: string, tallies: Tally[], population: 'whole' | 'top' = 'whole') =>
    madeUpCapture(name, { population, tables: { tallies } });
  const before = listing('2022-02-15', [
    tally(null, 'mit', 40),
    tally(null, null, 60),
    tally('fill-mask', 'mit', 30),
    tally('fill-mask', null, 20),
  ]);
  const after = listing('2024-07-11', [
    tally(null, 'mit', 90),
    tally(null, null, 110),
    tally('fill-mask', 'mit', 80),
    tally('fill-mask', null, 20),
  ]);

  test('has the models without a task as a group, and only listings of all models that state the measure', () => {
    const part = listing('2025-03-21', [tally(null, 'mit', 100)], 'top');
    const silent = listing('2026-01-01', [tally(null, null, 100)]);
    const rows = asWritten('rate-and-mix', rateAndMix({ captures: [after, part, silent, before] }));
    expect(rows).toMatchObject([
      {
        measure: 'licence',
        from: '2022-02-15',
        to: '2024-07-11',
        groups: 2,
        from_share: 0.4,
        to_share: 0.45,
        // 80 of 100 and 10 of 100 at half of the models each.
        rates_at_old_mix: 0.45,
      },
    ]);
  });

  test('passes over a listing of which many records have no tags: a licence is a tag', () => {
    const known = (tagged: number) =>
      madeUpCapture('2026-12-01', {
        tables: {
          tallies: [{ ...tally(null, null, 100), facet: 'all' }, tally(null, 'mit', 20), tally(null, null, 80)],
          'tag-counts': [{ kind: 'models', tag: 'peft', n: 0, of: tagged }],
        },
      });
    const newest = (tagged: number) => rateAndMix({ captures: [before, after, known(tagged)] }).map(({ to }) => to);
    expect([newest(95), newest(94)]).toEqual([['2026-12-01'], ['2024-07-11']]);
  });

  test('has nothing to compare with one listing', () => {
    expect(rateAndMix({ captures: [before] })).toEqual([]);
  });
});
