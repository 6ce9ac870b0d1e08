import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/models-by-month.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type CaptureCells } from './made-up-data.ts';

const tally = (
  task: string | null,
  value: string | null,
  n: number,
  more: CaptureCells<'tallies'> = {},
): CaptureCells<'tallies'> => ({
  kind: 'models',
  facet: 'month',
  task,
  value,
  n,
  ...more,
});
const months = ['2022-04', '2022-05', '2022-06', '2022-07'];
const data = madeUpData([
  {
    capture: 'latest',
    seen: '2022-08-30',
    tables: {
      tallies: [
        tally('text-classification', '2022-03', 9_000),
        ...months.map((month, at) => tally('text-classification', month, 300 - 50 * at)),
        tally('text-classification', '2022-08', 9_000),
        tally('text-classification', null, 9_000),
        ...months.map((month, at) => tally('text-generation', month, 100 + 400 * at)),
        tally('fill-mask', '2022-05', 9_000),
        tally(null, '2022-05', 9_000),
        tally('text-generation', '2022-05', 9_000, { kind: 'datasets' }),
        tally('text-generation', 'mit', 9_000, { facet: 'licence' }),
      ],
    },
  },
]);
const rows = chart.rows(data);

test(
  'months of the two tasks without March 2022, without the month of the capture and without models ' +
    'that state none',
  () => {
    expect(rows.map((row) => `${row.task} ${row.month} ${row.n}`)).toEqual([
      ...months.map((month, at) => `text-classification ${month} ${300 - 50 * at}`),
      ...months.map((month, at) => `text-generation ${month} ${100 + 400 * at}`),
    ]);
  },
);

test('the axis begins at 0, and the figure names the peak of each task', async () => {
  expect(chart.draw(rows, 380).y?.domain).toEqual([0, 1300]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"New models a month: text-classification had most in April 2022, 300; text-generation had most in July 2022, 1.3 k."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('models-by-month.svg');
});

test('a lead of two months is no news yet', () => {
  const [finding] = chart.findings ?? [];
  expect(finding?.holds(rows)).toBe(true);
  expect(finding?.holds(rows.filter(({ month }) => month !== '2022-07'))).toBe(false);
});

test('a month without a model of the task is a zero, over the turn of a year too', () => {
  const tallies = ['2022-10', '2023-02'].map((month) => tally('text-generation', month, 7));
  const all = chart.rows(madeUpData([{ capture: 'latest', seen: '2023-03-30', tables: { tallies } }]));
  expect(all.map(({ month, n }) => `${month} ${n}`)).toEqual([
    '2022-10 7',
    '2022-11 0',
    '2022-12 0',
    '2023-01 0',
    '2023-02 7',
  ]);
});

test('a listing without a model of one of the tasks is told as such', () => {
  const tallies = ['2022-10', '2022-11'].map((month, at) => tally('text-generation', month, 7 + at));
  const one = chart.rows(madeUpData([{ capture: 'latest', seen: '2023-03-30', tables: { tallies } }]));
  expect(chart.describe(one)).toMatchInlineSnapshot(
    `"New models a month: none was of text-classification; text-generation had most in November 2022, 8."`,
  );
});
