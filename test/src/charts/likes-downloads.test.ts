import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/likes-downloads.ts';
import { figureTitle } from '../../../src/figure/figure-title.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type CaptureCells } from './made-up-data.ts';

const bin = (
  task: string | null,
  likes_from: number,
  downloads_from: number,
  n: number,
  kind: CaptureCells<'likes-downloads-bins'>['kind'] = 'models',
): CaptureCells<'likes-downloads-bins'> => ({
  kind,
  task,
  likes_from,
  downloads_from,
  n,
});
const bins = [
  bin('text-classification', 0, 0, 9),
  bin('text-classification', 0, 1, 10),
  bin('text-classification', 1, 4, 1),
  bin('text-generation', 0, 0, 100_000),
  bin('text-generation', 0, 10, 9_999),
  bin('text-generation', 4, 100, 2_000_000),
];
const data = madeUpData([
  { capture: '2022-02-15', tables: { 'likes-downloads-bins': [bin('text-generation', 0, 0, 7)] } },
  {
    capture: '2024-07-11',
    tables: {
      'likes-downloads-bins': [
        ...bins,
        bin(null, 0, 0, 7),
        bin('fill-mask', 0, 0, 7),
        bin('text-generation', 0, 0, 7, 'datasets'),
      ],
    },
  },
]);
const rows = chart.rows(data);

test('bins of the two tasks in the newest whole capture, models only', () => {
  expect(rows.map(({ task, likes, downloads, n }) => bin(task, likes, downloads, n))).toEqual(bins);
  expect(new Set(rows.map((row) => row.capture))).toEqual(new Set(['2024-07-11']));
});

test('each power of ten of models has a shade of its own, all from 100,000 on the strongest', () => {
  const { document } = new JSDOM(chartPicture(chart, rows, 720)).window;
  // A group says the shade that most of its fields have.
  const shades = [...document.querySelectorAll('rect')].flatMap(
    (field) => (field.closest('[fill]')?.getAttribute('fill') ?? '').match(/h\d/g) ?? [],
  );
  expect(shades).toEqual(['h1', 'h2', 'h1', 'h6', 'h4', 'h6']);
  expect(chart.legend?.(rows)).toHaveLength(6);
});

test('the share that the title says is told in the sentence, too, of the same models', () => {
  const more = [bin('text-generation', 0, 1_000, 36), bin('text-generation', 9, 1_000, 64), ...bins];
  const own = chart.rows(madeUpData([{ capture: '2024-07-11', tables: { 'likes-downloads-bins': more } }]));
  expect(figureTitle(chart, own)).toBe(
    '36% of models of the two tasks with 1,000 downloads or more have no like, July 2024',
  );
  expect(chart.describe(own)).toContain('Of those with 1,000 downloads or more 36.0% have no like');
});

test('axes have the bounds that some bin has, in order, and likes go upward', () => {
  const { x, y } = chart.draw(rows, 720);
  expect([x?.domain, y?.domain, y?.reverse]).toEqual([[0, 1, 4, 10, 100], [0, 1, 4], true]);
});

test('the two tasks stand above each other on a phone', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"19 of 20 text-classification models have no like, 110 k of 2.1 M text-generation models have no like."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('likes-downloads.svg');
});
