import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/task-map.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const row = (
  capture: string,
  task: string,
  modality: MetricCells<'task-overview'>['modality'],
  models: number,
  datasets: number | null = null,
  models_population = 'whole',
): MetricCells<'task-overview'> => ({ capture, task, modality, models_population, models, datasets });
const partial = { capture: '2026-08-22', population: 'curated' } as const;
const data = madeUpData([{ capture: '2022-02-15' }, { capture: '2024-07-11' }, partial], {
  'task-overview': [
    row('2022-02-15', 'text-generation', 'nlp', 4000),
    row('2022-02-15', 'translation', 'nlp', 1400),
    row('2022-02-15', 'depth-estimation', 'cv', 0),
    row('2022-02-15', 'conversational', 'retired', 1000),
    row('2022-02-15', 'never', 'nlp', 0),
    row('2024-07-11', 'translation', 'nlp', 3700, 400),
    row('2024-07-11', 'conversational', 'retired', 0, 0),
    row('2024-07-11', 'depth-estimation', 'cv', 106, 21),
    row('2024-07-11', 'never', 'nlp', 0, 0),
    row('2024-07-11', 'text-generation', 'nlp', 120_000, 5000),
    row('2026-08-22', 'text-generation', 'nlp', 3000, null, 'curated'),
  ],
});
const rows = chart.rows(data);

test(
  'tasks of the newest whole listing in their groups, most models first, with those of the first one; ' +
    'none that never had a model',
  () => {
    expect(
      rows.map(({ modality, task, before, now, datasets }) => `${modality}: ${task} ${before} ${now} ${datasets}`),
    ).toEqual([
      'Text: text-generation 4000 120000 5000',
      'Text: translation 1400 3700 400',
      'Images and video: depth-estimation 0 106 21',
      "Not on the Hub's list of tasks: conversational 1000 0 0",
    ]);
  },
);

test(
  'each group has a line of its own above its tasks, and a task without models a place on the ' + 'logarithmic axis',
  async () => {
    expect(chart.draw(rows, 720).y).toMatchObject({
      domain: [
        ' Text',
        'text-generation',
        'translation',
        ' Images and video',
        'depth-estimation',
        " Not on the Hub's list of tasks",
        'conversational',
      ],
    });
    expect(chart.draw(rows, 380).x).toMatchObject({ type: 'symlog', domain: [0, 120_000] });
    expect(chart.describe(rows)).toMatchInlineSnapshot(
      `"Of 4 tasks in 3 groups these have most models: text-generation 120,000, before 4,000; translation 3,700, before 1,400; depth-estimation 106, before 0."`,
    );
    await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('task-map.svg');
  },
);
