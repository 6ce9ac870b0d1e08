import { expect, test } from 'vitest';
import { drawFigure } from '../../../src/figure/draw-figure.ts';
import { facetChart } from '../../../src/figure/facet-chart.ts';
import { madeUpData, type MetricCells } from '../charts/made-up-data.ts';

const chart = facetChart({ id: 'made-up', title: 'A facet', caption: 'Of Spaces.', facet: 'mood', label: 'Mood' });
const share = (value: string | null, n: number, more: MetricCells<'composition'> = {}): MetricCells<'composition'> => ({
  capture: '2026-08-06',
  kind: 'spaces',
  facet: 'mood',
  task: null,
  value,
  n,
  of: 100,
  share: n / 100,
  ...more,
});
const rowsOf = (composition: ReturnType<typeof share>[]) =>
  chart.rows(madeUpData([{ capture: '2024-12-13' }, { capture: '2026-08-06' }], { composition }));

test('values come by size, then by name; what is not known comes last, however much it is', () => {
  const rows = rowsOf([share(null, 80), share('calm', 5), share('glad', 10), share('busy', 5)]);
  expect(rows.map((row) => row.value)).toEqual(['glad', 'busy', 'calm', 'not known']);
  expect(rows[0]).toEqual({
    capture: '2026-08-06',
    seen: '2026-08-06',
    covers: 'whole Hub',
    value: 'glad',
    n: 10,
    of: 20,
    share: 0.5,
  });
});

test('from the ninth value on they are summed up', () => {
  const rows = rowsOf(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((value, at) => share(value, 11 - at)),
  );
  expect(rows.map((row) => `${row.value} ${row.n}`).slice(-2)).toEqual(['h 4', 'all others 6']);
  expect(rows.at(-1)?.share).toBeCloseTo(6 / 66, 12);
});

test('only Spaces of this facet count, and only captures that know a value', () => {
  const rows = rowsOf([
    share('glad', 10),
    share('glad', 9, { kind: 'models' }),
    share('x', 9, { facet: 'sdk' }),
    share(null, 100, { capture: '2024-12-13' }),
  ]);
  expect(rows.map((row) => `${row.capture} ${row.value} ${row.n}`)).toEqual(['2026-08-06 glad 10']);
});

test('the same value in two captures has a bar in each, below its day', () => {
  const rows = rowsOf([share('glad', 50, { capture: '2024-12-13' }), share('glad', 10), share(null, 90)]);
  const texts = [...drawFigure(chart, rows, 380).matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map((match) => match[1]);
  expect(texts).toEqual(['Dec 2024', 'Aug 2026', 'glad', 'glad', 'not known', '50 (100%)', '10 (100%)', '90']);
});

test('a long value gets the room it takes', () => {
  const margin = (value: string) => chart.draw(rowsOf([share(value, 1)]), 380).marginLeft ?? 0;
  expect(margin('NO_APP_FILE_AT_ALL_HERE')).toBeGreaterThan(margin('glad'));
});

test('the description names the three largest of each capture', () => {
  expect(
    chart.describe(rowsOf([share('glad', 10), share('calm', 5), share('busy', 4), share('odd', 3)])),
  ).toMatchInlineSnapshot(`"2026-08-06: glad 45.5%, calm 22.7%, busy 18.2%."`);
});
