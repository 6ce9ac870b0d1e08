import { describe, expect, test } from 'vitest';
import { countZoo } from '../../../scripts/zoo/tidy-zoo.ts';
import { zooTriples } from '../../../scripts/zoo/zoo-triples.ts';
import { tidy, told, withModel } from './hand-made-zoo.ts';

describe('triples', () => {
  const result = (task: string, dataset: string, metrics = '{MOTA: 1, IDF1: 2}') =>
    `{Task: ${task}, Dataset: ${dataset}, Metrics: ${metrics}}`;
  const rows = tidy({
    grid: withModel(
      `Results: [${result('Multi-object Tracking', 'MOT17')}, ` +
        `${result('Multiple Object Tracking', 'MOT17-test')}, ` +
        `${result('Multiple Object Tracking', 'MOT17', '{HOTA: 3}')}]`,
    ),
  });

  test('the two spellings of tracking are one task, with a note', () => {
    expect([...new Set(rows.results.map((row) => row.task))]).toEqual(['Multiple Object Tracking']);
    expect(rows.results[0]!.task_written).toBe('Multi-object Tracking');
    expect(told(rows)).toContain(
      '18 task-spelling grid_r50: Task: "Multi-object Tracking" is written "Multiple Object Tracking" elsewhere; ' +
        'merged under the latter',
    );
  });

  test('a dataset and its splits stay apart, with a note', () => {
    expect(told(rows)).toContain(
      '18 dataset-split grid_r50: Dataset: "MOT17" stands beside "MOT17-test" and names no split; kept apart',
    );
    expect(countZoo(rows)).toMatchObject({ datasets: 2, tasks: 1, triples: 2 });
  });

  test('a triple has all metrics of its results', () => {
    expect(
      zooTriples(rows.results).map(({ dataset, task, hubTask, metrics }) => ({ dataset, task, hubTask, metrics })),
    ).toEqual([
      {
        dataset: 'MOT17',
        task: 'Multiple Object Tracking',
        hubTask: null,
        metrics: [
          { metric: 'MOTA', value: 1 },
          { metric: 'IDF1', value: 2 },
          { metric: 'HOTA', value: 3 },
        ],
      },
      {
        dataset: 'MOT17-test',
        task: 'Multiple Object Tracking',
        hubTask: null,
        metrics: [
          { metric: 'MOTA', value: 1 },
          { metric: 'IDF1', value: 2 },
        ],
      },
    ]);
  });
});
