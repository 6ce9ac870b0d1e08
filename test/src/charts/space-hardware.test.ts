import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/space-hardware.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const share = (value: string | null, n: number): MetricCells<'composition'> => ({
  capture: '2024-12-13',
  kind: 'spaces',
  facet: 'hardware',
  task: null,
  value,
  n,
  of: 100,
  share: n / 100,
});
const machines = ['cpu-upgrade', 't4-small', 'a10g-large', 'a10g-small', 't4-medium', 'l40sx1', 'l4x1', 'a100-large'];
const common = machines.map((machine, at) => share(machine, 18 - 2 * at));
const data = madeUpData([{ capture: '2024-12-13' }], {
  composition: [share(null, 9), share('l4x4', 1), ...common.toReversed(), share('zero-a10g', 2)],
});
const rows = chart.rows(data);

test(
  'the eight most common machines by name, the sum of all others, then what is not known: nothing is ' + 'left out',
  () => {
    expect(rows.map((row) => row.value)).toEqual([...machines, 'all others', 'not known']);
    expect(rows.slice(-2).map((row) => `${row.n} ${row.share}`)).toEqual([`3 ${3 / 91}`, '9 null']);
    expect(rows.reduce((sum, row) => sum + row.n, 0)).toBe(100);
  },
);

test('without a ninth machine there are no others', () => {
  const few = chart.rows(madeUpData([{ capture: '2024-12-13' }], { composition: common }));
  expect(few.map((row) => row.value)).toEqual(machines);
});

test('one bar a machine', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"2024-12-13: cpu-upgrade 19.8%, t4-small 17.6%, a10g-large 15.4%."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('space-hardware.svg');
});
