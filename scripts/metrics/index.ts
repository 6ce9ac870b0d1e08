/** All metrics: a new one is a pure function in a file beside this, its schema, and one line below. */
import * as tables from '../../data/schema/metrics.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import type { CaptureTables } from './capture-tables.ts';
import { captures } from './captures.ts';
import { composition } from './composition.ts';
import { concentration } from './concentration.ts';
import { listOverlap } from './list-overlap.ts';
import { published } from './published.ts';
import { spaceUsage } from './space-usage.ts';
import { taskUse } from './task-use.ts';
import { topTwenty } from './top-twenty.ts';

const metrics: readonly [Table, (all: readonly CaptureTables[]) => Row[]][] = [
  [tables.captureSummary, captures],
  [tables.concentration, concentration],
  [tables.composition, composition],
  [tables.listOverlap, listOverlap],
  [tables.spaceUsage, spaceUsage],
  [tables.taskUse, taskUse],
  [tables.topTwenty, topTwenty],
  [tables.published, published],
];

/** Every metric over all captures: captures in, tables with their rows out. */
export function computeMetrics(all: readonly CaptureTables[]): [Table, Row[]][] {
  return metrics.map(([table, compute]) => [table, compute(all)]);
}
