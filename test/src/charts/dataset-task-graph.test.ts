import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/dataset-task-graph.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const link = (dataset: string, task: string, models: number, capture = '2024-07-11') => ({
  capture,
  dataset,
  task,
  models,
});
const captures = [
  { capture: '2022-02-15' },
  { capture: '2024-07-11' },
  { capture: '2025-03-21', population: 'top' as const },
];
const rows = chart.rows(
  madeUpData(captures, {
    'dataset-use': captures.map(({ capture }) => ({ capture, rank: 1, of: 60 })),
    'dataset-task-links': [
      link('coco', 'object-detection', 20),
      link('coco', 'image-segmentation', 9),
      link('legacy-datasets/common_voice', 'automatic-speech-recognition', 15),
      link('legacy-datasets/common_voice', 'translation', 3),
      link('coco', 'depth-estimation', 2),
      link('squad', 'question-answering', 1),
      link('old', 'fill-mask', 50, '2022-02-15'),
      link('top', 'fill-mask', 50, '2025-03-21'),
    ],
  }),
);

test(
  'the links of the newest whole capture, widest first; those of fewer than three models are left out ' + 'and counted',
  async () => {
    expect(rows.map((row) => `${row.dataset} ${row.task} ${row.models}`)).toEqual([
      'coco object-detection 20',
      'legacy-datasets/common_voice automatic-speech-recognition 15',
      'coco image-segmentation 9',
      'legacy-datasets/common_voice translation 3',
    ]);
    expect((chart.caption as (all: typeof rows) => string)(rows)).toMatch(
      /from 3 to 20\. Lines of fewer than 3 models are left out: 2 of them/,
    );
    expect(chart.describe(rows)).toMatchInlineSnapshot(
      `"2 datasets joined to 4 tasks by 4 lines; the widest: coco to object-detection, 20 models; legacy-datasets/common_voice to automatic-speech-recognition, 15 models; coco to image-segmentation, 9 models."`,
    );
    await expect(chartPicture(chart, rows, 720)).toMatchFileSnapshot('dataset-task-graph.svg');
  },
);

test('on a phone an owner is left out and a long task takes two lines', () => {
  const picture = chartPicture(chart, rows, 380);
  expect(picture).toContain('>common_voice<');
  expect(picture).not.toContain('legacy-datasets/common_voice<');
  expect(picture).toMatch(/automatic-speech-<[\s\S]*recognition</);
});
