import { quantileSorted } from 'd3-array';
import { describe, expect, test } from 'vitest';
import type { CaptureTables } from '../../../scripts/metrics/capture-tables.ts';
import { EASE_SEED } from '../../../scripts/metrics/ease-draws.ts';
import { easeIndex } from '../../../scripts/metrics/ease-index.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import { authorDraws } from '../../../scripts/statistics/author-draws.ts';
import { widenedTail } from '../../../scripts/statistics/widened-tail.ts';
import { easeCapture as captureOf, manyModels as many, type Made } from './ease-capture.ts';
import { asWritten } from './made-up-capture.ts';

const indexOf = (...captures: CaptureTables[]) => asWritten('ease-index', easeIndex({ ...noSources, captures }));

/** The tail for the authors of one task: of one sample it hangs on their numbers of models alone. */
function tailOf(models: readonly Made[]): number {
  const sizes = [...Map.groupBy(models, ({ author }) => author).values()].map((own) => own.length / models.length);
  const effective = 1 / sizes.reduce((sum, size) => sum + size ** 2, 0);
  return widenedTail([{ variance: 1, authors: Math.sqrt(sizes.length * effective) }]);
}

describe('the ease index', () => {
  test('is the mean of the known parts, and equal ones share the better rank', () => {
    const rows = indexOf(
      captureOf('2024-01-01', [
        ...many(20, 'a', (at) => ({ licence: at < 10 ? 'mit' : null })),
        ...many(20, 'b', (at) => ({ licence: at < 10 ? 'other' : 'cc0-1.0' })),
        ...many(20, 'c'),
        ...many(20, 'd', () => ({ licence: null })),
      ]),
    );
    expect(rows.map((row) => [row.task, row.index, row.rank, row.parts_known])).toEqual([
      ['a', 0.625, 2, 4],
      ['b', 0.625, 2, 4],
      ['c', 0.75, 1, 4],
      ['d', 0.5, 4, 4],
    ]);
  });

  test('has no width where every author has the same', () => {
    const [row] = indexOf(
      captureOf(
        '2024-01-01',
        many(20, 'a', () => ({ licence: 'other' })),
      ),
    );
    expect(row).toMatchObject({ index: 0.5, low: 0.5, high: 0.5, rank: 1, rank_low: 1, rank_high: 1 });
  });

  test('takes every capture, of whole listings tasks with 100 listed and 20 in scope, of others with 20 in scope', () => {
    const old = captureOf('2022-01-01', many(20, 'old'));
    const top = captureOf('2025-01-01', [...many(20, 'top'), ...many(19, 'few')], { population: 'top', listed: 20 });
    const whole = captureOf('2024-01-01', [...many(20, 'enough'), ...many(19, 'few')]);
    expect(indexOf(old, whole, top).map((row) => `${row.capture} ${row.task}`)).toEqual([
      '2022-01-01 old',
      '2024-01-01 enough',
      '2025-01-01 top',
    ]);
    expect(indexOf(captureOf('2024-01-01', many(20, 'a'), { listed: 99 }))).toEqual([]);
  });

  test('has the intervals of a naive count over the same draws of authors', () => {
    const made = [
      ...many(30, 'a', (at) => ({ author: `a${at % 12}`, licence: at % 3 === 0 ? 'mit' : 'other' })),
      ...many(25, 'b', (at) => ({ author: `a${at % 9}`, library: at % 4 === 0 ? 'generic' : 'timm' })),
      ...many(22, 'c', (at) => ({ author: `c${at % 7}`, licence: at < 9 ? null : 'mit' })),
    ];
    const authors = [...Map.groupBy(made, (model) => model.author)]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([, own]) => own);
    const mean = (values: boolean[]) => values.filter(Boolean).length / values.length;
    const draws = [...authorDraws(authors, { seed: EASE_SEED })].map((drawn) =>
      ['a', 'b', 'c'].map((task) => {
        const own = drawn.filter((model) => model.task === task);
        // No such tasks are done in one call; what has a library of the Hub has starter code.
        return (
          (mean(own.map((model) => (model.licence === undefined ? true : model.licence === 'mit'))) +
            2 * mean(own.map((model) => model.library !== 'generic'))) /
          4
        );
      }),
    );
    const rows = indexOf(captureOf('2024-01-01', made));
    rows.forEach((row, at) => {
      const tail = tailOf(made.filter((model) => model.task === row.task));
      const sorted = draws.map((draw) => draw[at]!).sort((x, y) => x - y);
      const ranks = draws
        .map((draw) => draw.filter((other) => other > draw[at]! + 1e-9).length + 1)
        .sort((x, y) => x - y);
      expect(row.low).toBeCloseTo(quantileSorted(sorted, tail)!, 10);
      expect(row.high).toBeCloseTo(quantileSorted(sorted, 1 - tail)!, 10);
      expect([row.rank_low, row.rank_high]).toEqual([
        Math.floor(quantileSorted(ranks, tail)!),
        Math.ceil(quantileSorted(ranks, 1 - tail)!),
      ]);
    });
    expect(draws).toHaveLength(2000);
  });
});
