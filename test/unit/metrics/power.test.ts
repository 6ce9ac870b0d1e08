import { describe, expect, test } from 'vitest';
import { powerBySize } from '../../../scripts/metrics/power-by-size.ts';
import { power } from '../../../scripts/metrics/power.ts';
import { madeUpRow, type MadeUpRow } from '../../made-up-row.ts';
import { madeUpMetrics } from '../frames/made-up-metrics.ts';

const nothing = { claims: [], figures: [] };
const list: MadeUpRow<'metrics', 'multiverse'> = {
  capture: '2024-07-11',
  measure: 'downloads',
  by: 'tag',
  selection: 'top-20-downloads',
  exclusion: 'none',
  n_classification: 20,
  n_generation: 20,
  delta: 0.62,
  low: 0.25,
  high: 0.85,
};
const ofList = (cells: MadeUpRow<'metrics', 'multiverse'> = {}) =>
  power(madeUpMetrics({ multiverse: [{ ...list, ...cells }] }), nothing)[0];
const answer = (cells: MadeUpRow<'metrics', 'multiverse'>) => ofList(cells)?.answer;

describe('two groups', () => {
  test('twenty against twenty see a delta of 0.51, and where the interval over authors is wider, more', () => {
    expect(ofList({ low: 0.5, high: 0.7 })).toMatchObject({
      smallest_by_rows: 0.511497140245,
      smallest: 0.511497140245,
    });
    // 2.8016 / 3.9199 of the width of 0.9.
    expect(ofList({ low: 0, high: 0.9 })?.smallest).toBeCloseTo(0.6432, 4);
  });

  test('a difference counts as seen by its interval, and as near the limit below what so few show', () => {
    expect(answer({})).toBe('seen');
    expect(answer({ delta: 0.4, low: 0.1, high: 0.7 })).toBe('seen, near the limit');
    expect(answer({ delta: -0.4, low: -0.7, high: -0.1 })).toBe('seen, near the limit');
  });

  test('no difference seen among few may hide one that matters, among many it does not', () => {
    expect(answer({ delta: 0.1, low: -0.2, high: 0.4 })).toBe('not seen, could be missed');
    const many = { n_classification: 2000, n_generation: 2000, delta: 0.01, low: -0.03, high: 0.05 };
    expect(answer(many)).toBe('not seen, none that matters');
  });

  test('an interval that lies within the margin of the index of ease leaves no difference that matters', () => {
    const pair = { capture: '2024-07-11', first: 'text-classification', second: 'text-generation', parts: 7 };
    const equal = { ...pair, first_models: 60, second_models: 60, difference: 0.01, low: -0.06, high: 0.09 };
    const rows = (cells: MadeUpRow<'metrics', 'ease-pairs'>) =>
      power(madeUpMetrics({ 'ease-pairs': [cells] }), nothing);
    expect(rows(equal)[0]).toMatchObject({ smallest_by_rows: null, answer: 'not seen, none that matters' });
    expect(rows({ ...equal, high: 0.11 })[0]?.answer).toBe('not seen, could be missed');
    expect(rows({ ...equal, first: 'summarization' })).toEqual([]);
  });

  test('whole listings are counted and lists with something left out repeat: neither is a row', () => {
    expect(ofList({ selection: 'all', low: null, high: null })).toBeUndefined();
    expect(ofList({ exclusion: 'no-zeros' })).toBeUndefined();
  });

  test('Spaces that are too few to compare have a row that says so', () => {
    const few = { capture: '2026-08-06', left: 'a', right: 'b', measure: 'files', n_left: 1, n_right: 7 } as const;
    expect(power(madeUpMetrics({ 'space-size-contrasts': [few] }), nothing)[0]).toMatchObject({
      smallest: null,
      answer: 'not compared',
    });
  });
});

test('a figure with an interval is held by its distance from the mark, a count is not', () => {
  const figure = { claim: 'x', place: 1, effect_name: 'share', effect: 0.4, low: 0.3, high: 0.55, mark: 0.5 };
  const figures = [
    { ...figure, certainty: 'interval by author' },
    { ...figure, place: 2, low: null, high: null, certainty: 'in this listing' },
  ] as const;
  const ledger = {
    claims: [madeUpRow('metrics', 'claims', { claim: 'x', captures: '2026-11-28' })],
    figures: figures.map((row) => madeUpRow('metrics', 'claim-figures', row)),
  };
  const [row, ...others] = power(madeUpMetrics({}), ledger);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ comparison: 'claim x 1', found: -0.1, answer: 'not seen, could be missed' });
  expect(row?.smallest).toBeCloseTo((0.25 / 2 / 1.959964) * 2.801585, 5);
});

test('a figure that no draw moves is seen, and what it could have seen is not known', () => {
  const figure = { claim: 'x', place: 1, effect_name: 'delta', effect: -1, low: -1, high: -1, mark: -0.147 };
  const ledger = {
    claims: [madeUpRow('metrics', 'claims', { claim: 'x', captures: '2023-11-15' })],
    figures: [madeUpRow('metrics', 'claim-figures', { ...figure, certainty: 'interval by author' })],
  };
  expect(power(madeUpMetrics({}), ledger)[0]).toMatchObject({
    smallest_by_interval: null,
    smallest: null,
    answer: 'seen',
  });
});

test('sizes stand once each, the smaller group first, whichever side it was', () => {
  const pair = (n_left: number, n_right: number) => madeUpRow('metrics', 'power', { n_left, n_right });
  expect(powerBySize([pair(40, 20), pair(20, 40), pair(0, 4), madeUpRow('metrics', 'power', {})])).toMatchObject([
    { n_left: 0, n_right: 4, comparisons: 1, delta: null, share_half: null },
    { n_left: 20, n_right: 40, comparisons: 2 },
  ]);
});
