import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/top-twenty-downloads.ts';
import { figureTitle } from '../../../src/figure/figure-title.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type CaptureCells } from './made-up-data.ts';

const rank = (
  task: string,
  place: number,
  model: string,
  more: CaptureCells<'model-ranks'> = {},
): CaptureCells<'model-ranks'> => ({
  by: 'tag',
  task,
  sort: 'likes',
  rank: place,
  model,
  value: 100 - place,
  ...more,
});
const model = (id: string, downloads: number | null) => ({ id, likes: 1, downloads });
const data = madeUpData([
  {
    capture: '2023-11-15',
    tables: {
      'model-ranks': [rank('text-generation', 1, 'a/one'), rank('text-classification', 1, 'a/two')],
      models: [model('a/one', 1000), model('a/two', 50)],
    },
  },
  { capture: '2025-03-21', tables: { models: [model('a/one', 7)] } },
  {
    capture: '2026-08-22',
    tables: {
      'model-ranks': [
        rank('text-classification', 1, 'b/one'),
        rank('text-classification', 2, 'b/unknown'),
        rank('text-classification', 3, 'b/unlisted'),
        rank('text-generation', 1, 'a/one'),
        rank('text-generation', 2, 'b/none'),
        rank('text-generation', 20, 'b/one'),
        rank('text-generation', 21, 'a/two'),
        rank('text-generation', 2, 'c/by-downloads', { sort: 'downloads' }),
        rank('text-generation', 2, 'c/by-pipeline-tag', { by: 'pipeline_tag' }),
        rank('fill-mask', 1, 'c/other'),
      ],
      models: [model('a/one', 3000), model('b/one', 20_000), model('b/none', 0), model('b/unknown', null)],
    },
  },
]);
const rows = chart.rows(data);

test(
  'the first 20 by likes with the tag, of the two tasks, in every capture that has such lists, with ' +
    'the downloads of that capture',
  () => {
    expect(rows.map((row) => `${row.seen} ${row.task} ${row.rank} ${row.model} ${row.likes} ${row.downloads}`)).toEqual(
      [
        '2023-11-15 text-generation 1 a/one 99 1000',
        '2023-11-15 text-classification 1 a/two 99 50',
        '2026-08-22 text-classification 1 b/one 99 20000',
        '2026-08-22 text-classification 2 b/unknown 98 null',
        '2026-08-22 text-classification 3 b/unlisted 97 null',
        '2026-08-22 text-generation 1 a/one 99 3000',
        '2026-08-22 text-generation 2 b/none 98 0',
        '2026-08-22 text-generation 20 b/one 80 20000',
      ],
    );
  },
);

test('where a newer list that covers a part says the other way round, the title has both days', () => {
  const of = (capture: string, classification: number, generation: number) => ({
    capture,
    population: capture < '2025' ? ('whole' as const) : ('curated' as const),
    tables: {
      'model-ranks': [rank('text-classification', 1, 'a/one'), rank('text-generation', 1, 'a/two')],
      models: [model('a/one', classification), model('a/two', generation)],
    },
  });
  const whole = of('2024-07-11', 900, 300);
  const title = (newest: ReturnType<typeof of>) => figureTitle(chart, chart.rows(madeUpData([whole, newest])));
  expect(title(of('2026-08-22', 1, 2))).toBe(
    'Most liked: classification led downloads in July 2024, generation in August 2026',
  );
  expect(title(of('2026-08-22', 2, 1))).toBe(
    'The most liked models of text classification are downloaded more, August 2026',
  );
});

test('a model without downloads stands at 1, one whose downloads are not known stands nowhere', () => {
  const dots = chartPicture(chart, rows, 720).match(/h0|<circle/g) ?? [];
  expect(dots).toHaveLength(rows.length - 2);
});

test('the median is that of the downloads that are known', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Dots of downloads by task and listing, with their medians; on 2026-08-22 the median of the twenty was text-classification 20 k and text-generation 3 k."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('top-twenty-downloads.svg');
});

test('the median of an even number is the mean of the middle two', () => {
  const even = [10, 1000, 40, 20].map((downloads, at) => ({ ...rows[0]!, rank: at + 1, downloads }));
  expect(chart.describe(even)).toContain('text-generation 30');
});
