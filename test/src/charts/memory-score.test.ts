import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/memory-score.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const entry = (model: string, memory_gb: number | null, score: number) => ({
  zoo: 'mmdetection',
  model,
  entry: 1,
  dataset: 'COCO',
  metric: 'box AP',
  memory_gb,
  score,
  ms_per_image: null,
  hardware: null,
});
const rows = chart.rows(
  madeUpData([], {
    'zoo-costs': [
      entry('a', 4, 40),
      entry('b', 2, 30),
      entry('c', 4, 45),
      entry('d', 8, 44),
      entry('e', null, 60),
      entry('f', 9, 50),
    ],
  }),
);

test(
  'by memory; unbeaten is what no entry with as little memory reaches, and entries without memory are ' + 'left out',
  async () => {
    expect(rows.map(({ model, best }) => `${model} ${best}`)).toEqual(['b yes', 'c yes', 'a no', 'd no', 'f yes']);
    expect(chart.describe(rows)).toMatchInlineSnapshot(
      `"Dots of 5 entries by memory in training and score; of the 3 that none beats with as little memory, the first reaches 30.0 with 2 GB (b) and the last 50.0 with 9 GB (f)."`,
    );
    await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('memory-score.svg');
  },
);
