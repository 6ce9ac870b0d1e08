/** All metrics: a new one is a pure function in a file beside this, its schema, and one line below. */
import { captureSummary, composition as compositionTable, concentration as concentrationTable, listOverlap as listOverlapTable, spaceUsage as spaceUsageTable, taskUse as taskUseTable } from '../../data/schema/metrics.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import type { CaptureTables } from './capture-tables.ts';
import { captures } from './captures.ts';
import { composition } from './composition.ts';
import { concentration } from './concentration.ts';
import { listOverlap } from './list-overlap.ts';
import { spaceUsage } from './space-usage.ts';
import { taskUse } from './task-use.ts';

const metrics: readonly [Table, (all: readonly CaptureTables[]) => Row[]][] = [
  [captureSummary, captures],
  [concentrationTable, concentration],
  [compositionTable, composition],
  [listOverlapTable, listOverlap],
  [spaceUsageTable, spaceUsage],
  [taskUseTable, taskUse],
];

/** Every metric over all captures: captures in, tables with their rows out. */
export function computeMetrics(all: readonly CaptureTables[]): [Table, Row[]][] {
  return metrics.map(([table, compute]) => [table, compute(all)]);
}
