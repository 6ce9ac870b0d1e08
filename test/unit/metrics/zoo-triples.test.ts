import { describe, expect, test } from 'vitest';
import { noTables } from '../../../data/schema/open-folder.ts';
import { zooTriples } from '../../../scripts/metrics/zoo-triples.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

type Result = MadeUpRow<'zoo', 'zoo-results'>;

describe('the triples of a zoo', () => {
  const result = (model: string, task: string, dataset: string, value: number | null): Result => ({
    model,
    entry: 1,
    task,
    task_written: task,
    hub_task: task === 'Tracking' ? null : 'object-detection',
    dataset,
    metric: 'AP',
    value,
    evidence: 'evaluated',
  });
  const results = [
    result('a', 'Detection', 'COCO', 1),
    result('a', 'Detection', 'COCO', null),
    result('a', 'Tracking', 'MOT17', 2),
    result('b', 'Detection', 'LVIS', 3),
  ];
  const zoos = [{ zoo: 'made-up', ...madeUpTables('zoo', { 'zoo-results': results }) }];

  test('are counted by task, by dataset, by both and in all', () => {
    const rows = asWritten('zoo-triples', zooTriples({ zoos }));
    const of = (task: string | null, dataset: string | null) => {
      const row = rows.find((each) => each.task === task && each.dataset === dataset)!;
      return [row.models, row.tasks, row.datasets, row.triples, row.results];
    };
    expect([of(null, null), of('Detection', null), of(null, 'COCO'), of('Tracking', 'MOT17')]).toEqual([
      [2, 2, 3, 3, 3],
      [2, 1, 2, 2, 2],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ]);
    expect(rows).toHaveLength(1 + 2 + 3 + 3);
    expect(zooTriples({ zoos: [{ zoo: 'empty', ...noTables }] })).toEqual([]);
  });
});
