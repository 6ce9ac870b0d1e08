import { expect, test } from 'vitest';
import { tails } from '../../../scripts/metrics/tails.ts';
import { compareTails } from '../../../scripts/statistics/compare-tails.ts';
import { madeUpCapture } from './made-up-capture.ts';

// 1/x in steps: 120 values whose tail is heavy.
const files = Array.from({ length: 120 }, (_, at) => Math.ceil(1000 / (at + 1)));
const spaces = (values: (number | null)[]) => values.map((value, at) => ({ id: `a/${at}`, files: value, bytes: null }));

test('the fits are those of the positive values; zeros stand apart and unknown values nowhere', () => {
  const [row, ...others] = tails([madeUpCapture('2024-07-11', { tables: { spaces: spaces([...files, 0, 0, null]) } })]);
  const { powerLaw, comparisons } = compareTails(files);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ measure: 'files-per-space', n: 120, zeros: 2, xmin: powerLaw.xmin, n_tail: powerLaw.n });
  expect(row?.alpha).toBeCloseTo(powerLaw.alpha, 8);
  expect(row?.against_truncated).toBeCloseTo(comparisons[1]!.ratio, 8);
});

test('fewer than 50 positive values are no row, and a tail of one value has no fit', () => {
  expect(tails([madeUpCapture('2024-07-11', { tables: { spaces: spaces(files.slice(0, 49)) } })])).toEqual([]);
  const [row] = tails([madeUpCapture('2024-07-11', { tables: { spaces: spaces(Array<number>(60).fill(3)) } })]);
  expect(row).toMatchObject({ n: 60, alpha: null, favoured: null });
});
