/** All metrics: a new one is a pure function in a file beside this, its schema, and one line below. */
import { claims as claimsTable, multiverse as multiverseTable } from '../../data/schema/claims.ts';
import * as cost from '../../data/schema/cost-metrics.ts';
import * as ease from '../../data/schema/ease.ts';
import { errata as errataTable } from '../../data/schema/errata.ts';
import * as tables from '../../data/schema/metrics.ts';
import * as packageMetrics from '../../data/schema/package-metrics.ts';
import * as spaceMetrics from '../../data/schema/space-metrics.ts';
import { tails as tailsTable } from '../../data/schema/tails.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import type { StoredZoo } from '../lib/read-zoos.ts';
import type { CaptureTables } from './capture-tables.ts';
import { captures } from './captures.ts';
import { carbonDeclared } from './carbon-declared.ts';
import { claims } from './claims.ts';
import { comparison } from './comparison.ts';
import { composition } from './composition.ts';
import { concentration } from './concentration.ts';
import { costCoverage } from './cost-coverage.ts';
import { easeControl } from './ease-control.ts';
import { easeIndex } from './ease-index.ts';
import { easeParts } from './ease-parts.ts';
import { fitsOnHardware } from './fits-on-hardware.ts';
import { importUse } from './import-use.ts';
import { errata } from './errata.ts';
import { listOverlap } from './list-overlap.ts';
import { memoryByTask } from './memory-by-task.ts';
import { multiverse } from './multiverse.ts';
import { packageAge } from './package-age.ts';
import { packagePins } from './package-pins.ts';
import { packageUse } from './package-use.ts';
import { published } from './published.ts';
import { spaceLife } from './space-life.ts';
import { spaceSizeBounds } from './space-size-bounds.ts';
import { spaceSizeContrasts } from './space-size-contrasts.ts';
import { spaceSizes } from './space-sizes.ts';
import { spaceTasks } from './space-tasks.ts';
import { spaceUsage } from './space-usage.ts';
import { structureReadable } from './structure-readable.ts';
import { tails } from './tails.ts';
import { taskUse } from './task-use.ts';
import { topTwenty } from './top-twenty.ts';
import { zooCosts } from './zoo-costs.ts';
import { zooCoverage } from './zoo-coverage.ts';

const metrics: readonly [Table, (all: readonly CaptureTables[], zoos: readonly StoredZoo[]) => Row[]][] = [
  [tables.captureSummary, captures],
  [tables.concentration, concentration],
  [tables.composition, composition],
  [tables.listOverlap, listOverlap],
  [tables.spaceUsage, spaceUsage],
  [tables.taskUse, taskUse],
  [tables.topTwenty, topTwenty],
  [tables.published, published],
  [multiverseTable, multiverse],
  [tailsTable, tails],
  [errataTable, errata],
  [spaceMetrics.spaceTasks, spaceTasks],
  [spaceMetrics.spaceSizes, spaceSizes],
  [spaceMetrics.spaceSizeBounds, spaceSizeBounds],
  [spaceMetrics.spaceSizeContrasts, spaceSizeContrasts],
  [packageMetrics.packageUse, packageUse],
  [packageMetrics.packagePins, packagePins],
  [packageMetrics.packageAge, packageAge],
  [packageMetrics.importUse, importUse],
  [spaceMetrics.spaceLife, spaceLife],
  [ease.easePartsTable, easeParts],
  [ease.easeIndex, easeIndex],
  [ease.easeControl, easeControl],
  [cost.costCoverage, costCoverage],
  [cost.memoryByTask, memoryByTask],
  [cost.fitsOnHardware, fitsOnHardware],
  [cost.structureReadable, structureReadable],
  [cost.carbonDeclared, carbonDeclared],
  [cost.comparison, comparison],
  [cost.zooCosts, (_, zoos) => zooCosts(zoos)],
  [cost.zooCoverage, (_, zoos) => zooCoverage(zoos)],
];

/** Every metric over all captures and zoos, and the claims that rest on them: captures in, tables with their rows out. */
export function computeMetrics(all: readonly CaptureTables[], zoos: readonly StoredZoo[] = []): [Table, Row[]][] {
  const computed: [Table, Row[]][] = metrics.map(([table, compute]) => [table, compute(all, zoos)]);
  const rows = new Map(computed.map(([table, own]) => [table.name, own]));
  return [...computed, [claimsTable, claims((name) => rows.get(name) ?? [])]];
}
