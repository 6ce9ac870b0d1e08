import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/ease-sensitivity.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const variant = (
  name: MetricCells<'ease-sensitivity'>['variant'],
  difference: number | null,
  more: MetricCells<'ease-sensitivity'> = {},
): MetricCells<'ease-sensitivity'> => ({
  capture: '2024-07-11',
  variant: name,
  left_out: null,
  parts: 7,
  difference,
  low: difference === null ? null : difference - 0.06,
  high: difference === null ? null : difference + 0.06,
  answer: 'harder',
  tasks: 36,
  spearman: 0.95,
  largest_move: 8,
  moved: 'fill-mask',
  ...more,
});
const data = madeUpData([{ capture: '2024-07-11' }, { capture: '2026-08-22', population: 'curated' }], {
  'ease-index': [{ capture: '2024-07-11' }, { capture: '2026-08-22' }],
  'ease-sensitivity': [
    variant('base', -0.13, { spearman: 1 }),
    variant('all listed', -0.04, { low: null, high: null, answer: null }),
    variant('without a part', -0.04, { left_out: 'small-form', answer: 'cannot be told' }),
    variant('without an author, highest', -0.11, { left_out: 'mistralai', low: null, high: null, answer: null }),
    variant('without an author, ranks', null),
    variant('base', 0.3, { capture: '2026-08-22' }),
  ],
});
const rows = chart.rows(data);

test('a row a way to count of the newest whole listing, in the words of a reader', () => {
  expect(rows.map((row) => [row.variant, row.difference])).toEqual([
    ['as defined', -0.13],
    ['all listed', -0.04],
    ['without \u2018small form\u2019', -0.04],
    ['without one author: highest', -0.11],
  ]);
});

test('says from where to where, and how many answers stay', () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"The difference of the two tasks in 4 ways to count is from −0.13 to −0.04; 0 of the one other with an interval say the same, classification harder."`,
  );
});

test('a dot each, and a line where there is an interval', async () => {
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('ease-sensitivity.svg');
});
