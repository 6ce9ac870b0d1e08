import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/agreement-by-task.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const whole = '2024-07-11';
const spread = (
  task: string | null,
  spearman: number | null,
  more: MetricCells<'concentration'> = {},
): MetricCells<'concentration'> => ({
  capture: whole,
  kind: 'models',
  by: 'pipeline_tag',
  task,
  measure: 'downloads',
  n: 400,
  spearman,
  ...more,
});
const overlap = (task: string, share: number, more: MetricCells<'list-overlap'> = {}): MetricCells<'list-overlap'> => ({
  capture: whole,
  pair: 'likes-downloads',
  task,
  within: 'pipeline_tag',
  share,
  ...more,
});
const data = madeUpData([{ capture: '2022-02-15' }, { capture: whole }, { capture: '2026-05-04', population: 'top' }], {
  concentration: [
    spread('translation', 0.3),
    spread('text-generation', 0.55),
    spread('fill-mask', -0.1),
    spread('text-classification', 0.3),
    spread('rare-task', 0.9, { n: 99 }),
    spread('all-alike', null),
    spread('by-tag', 0.9, { by: 'tag' }),
    spread('likes-only', 0.9, { measure: 'likes' }),
    spread('older', 0.9, { capture: '2022-02-15' }),
    spread('top-lists', 0.9, { capture: '2026-05-04' }),
  ],
  'list-overlap': [
    overlap('text-generation', 0.4),
    overlap('text-classification', 0.65),
    overlap('fill-mask', 0.05),
    overlap('text-generation', 0.9, { capture: '2026-05-04' }),
    overlap('translation', 0.9, { within: 'tag' }),
    overlap('translation', 0.9, { pair: 'tag-pipeline_tag' }),
  ],
});
const rows = chart.rows(data);

test('tasks of the newest whole capture with 100 models by pipeline_tag, highest rho first, equal ones by name', () => {
  expect(rows.map((row) => `${row.capture} ${row.task} ${row.rho}`)).toEqual([
    `${whole} text-generation 0.55`,
    `${whole} text-classification 0.3`,
    `${whole} translation 0.3`,
    `${whole} fill-mask -0.1`,
  ]);
});

test('the overlap is that of the same task and capture, and not known where its lists hold the whole task', () => {
  expect(rows.map((row) => row.shared)).toEqual([0.4, 0.65, null, 0.05]);
});

test('a rho below 0 has room on the axis, and the figure says its ends', async () => {
  expect(chart.draw(rows, 380).x?.domain).toEqual([-0.1, 1]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Two marks for each of 4 tasks; rho goes from −0.10 (fill-mask) to 0.55 (text-generation)."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('agreement-by-task.svg');
});
