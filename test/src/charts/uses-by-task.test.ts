import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/uses-by-task.ts';
import { figureTitle } from '../../../src/figure/figure-title.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const use = (
  by: MetricCells<'task-use'>['by'],
  task: string | null,
  uses: number,
  models: number,
  more: MetricCells<'task-use'> = {},
): MetricCells<'task-use'> => ({
  capture: '2024-07-11',
  side: 'model',
  by,
  task,
  models,
  uses,
  ...more,
});
const data = madeUpData([{ capture: '2023-11-15' }, { capture: '2024-07-11' }], {
  'task-use': [
    use('tag', 'older', 900, 9, { capture: '2023-11-15' }),
    use('pipeline_tag', null, 70, 30),
    use('pipeline_tag', 'text-generation', 1200, 180),
    use('pipeline_tag', 'text-classification', 26, 12),
    use('pipeline_tag', 'translation', 12, 3),
    use('pipeline_tag', 'only-pipeline', 4, 2),
    use('pipeline_tag', 'summarization', 26, 2),
    use('tag', null, 70, 30),
    use('tag', 'text-generation', 1300, 190),
    use('tag', 'conversational', 420, 80),
    use('tag', 'text-classification', 26, 14),
    use('tag', 'translation', 26, 5),
    use('tag', 'summarization', 26, 2),
    use('tag', 'said-by-spaces', 900, 9, { capture: '2026-08-06', side: 'space' }),
  ],
});
const rows = chart.rows(data);

test(
  'tasks of the newest capture whose models list Spaces: most uses by tag first, then by pipeline_tag, ' +
    'then by name',
  () => {
    expect(rows.map((row) => `${row.task} ${row.byTag} ${row.byPipelineTag} ${row.models}`)).toEqual([
      'text-generation 1300 1200 180',
      'conversational 420 0 0',
      'no task 70 70 30',
      'summarization 26 26 2',
      'text-classification 26 26 12',
      'translation 26 12 3',
      'only-pipeline 0 4 2',
    ]);
  },
);

test('the title says whose records it speaks of, and when', () => {
  expect(figureTitle(chart, rows)).toBe('Where records list apps, models of text-generation are used most, July 2024');
});

test('at most 20 tasks are shown', () => {
  const many = madeUpData([{ capture: '2024-07-11' }], {
    'task-use': Array.from({ length: 25 }, (_, at) => use('tag', `task-${at}`, at, 1)),
  });
  const shown = chart.rows(many);
  expect([shown.length, shown[0]?.task, shown.at(-1)?.task]).toEqual([20, 'task-24', 'task-5']);
});

test('a task without uses has a place on the logarithmic axis, and marks that coincide are both seen', async () => {
  expect(chart.draw(rows, 380).x).toMatchObject({ type: 'symlog', domain: [0, 1300], ticks: [0, 1, 10, 100, 1000] });
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Two marks for each task; most uses: text-generation 1,300 by any tag and 1,200 by the task shown, conversational 420 by any tag and 0 by the task shown, no task 70 by any tag and 70 by the task shown."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('uses-by-task.svg');
});
