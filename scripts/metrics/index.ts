/** All metrics: a new one is a pure function in a file beside this, its schema, and one line below. */
import { claims as claimsTable, multiverse as multiverseTable } from '../../data/schema/claims.ts';
import * as cost from '../../data/schema/cost-metrics.ts';
import * as ease from '../../data/schema/ease.ts';
import * as hub from '../../data/schema/hub-metrics.ts';
import { errata as errataTable } from '../../data/schema/errata.ts';
import * as tables from '../../data/schema/metrics.ts';
import * as packageMetrics from '../../data/schema/package-metrics.ts';
import * as spaceMetrics from '../../data/schema/space-metrics.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import * as triple from '../../data/schema/triple-metrics.ts';
import { noMatching, type StoredMatching } from '../lib/read-matching.ts';
import { NO_STATED, type StatedTables } from '../lib/read-stated.ts';
import type { StoredZoo } from '../lib/read-zoos.ts';
import type { CaptureTables } from './capture-tables.ts';
import { captures } from './captures.ts';
import { carbonDeclared } from './carbon-declared.ts';
import { claims } from './claims.ts';
import { comparison } from './comparison.ts';
import { composition } from './composition.ts';
import { concentration } from './concentration.ts';
import { costCoverage } from './cost-coverage.ts';
import { datasetStatements } from './dataset-statements.ts';
import { datasetTaskLinks } from './dataset-task-links.ts';
import { datasetUse } from './dataset-use.ts';
import { easeControl } from './ease-control.ts';
import { easeIndex } from './ease-index.ts';
import { easeParts } from './ease-parts.ts';
import { fitsOnHardware } from './fits-on-hardware.ts';
import { hubMeasures } from './hub-measures.ts';
import { importUse } from './import-use.ts';
import { integrationModels } from './integration-models.ts';
import { integrationStatus } from './integration-status.ts';
import { integrationSummary } from './integration-summary.ts';
import { libraryFootprint } from './library-footprint.ts';
import { errata } from './errata.ts';
import { listOverlap } from './list-overlap.ts';
import { declaredFound, goldLabels, matchCalibration, matchQuality } from './match-quality.ts';
import { memoryByTask } from './memory-by-task.ts';
import { modelChurn } from './model-churn.ts';
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
import { evaluationOffer, taskMetrics } from './task-metrics.ts';
import { taskModalities } from './task-modalities.ts';
import { taskOverview } from './task-overview.ts';
import { taskUse } from './task-use.ts';
import { topTwenty } from './top-twenty.ts';
import { zooCosts } from './zoo-costs.ts';
import { zooCoverage } from './zoo-coverage.ts';
import { zooTriples } from './zoo-triples.ts';

const metrics: readonly [
  Table,
  (all: readonly CaptureTables[], zoos: readonly StoredZoo[], matching: StoredMatching, stated: StatedTables) => Row[],
][] = [
  [tables.captureSummary, captures],
  [tables.concentration, concentration],
  [tables.composition, composition],
  [tables.listOverlap, listOverlap],
  [tables.spaceUsage, spaceUsage],
  [tables.taskUse, taskUse],
  [tables.topTwenty, topTwenty],
  [tables.published, published],
  [multiverseTable, multiverse],
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
  [hub.libraryFootprint, (all, _zoos, _matching, stated) => libraryFootprint(all, stated)],
  [hub.integrationStatus, (_all, _zoos, _matching, stated) => integrationStatus(stated)],
  [hub.integrationSummary, (_all, _zoos, _matching, stated) => integrationSummary(stated)],
  [hub.integrationModels, (all, _zoos, _matching, stated) => integrationModels(all, stated)],
  [hub.taskOverview, taskOverview],
  [hub.taskModalities, taskModalities],
  [hub.taskMetrics, taskMetrics],
  [hub.evaluationOffer, evaluationOffer],
  [hub.hubMeasures, (all, _zoos, _matching, stated) => hubMeasures(all, stated)],
  [hub.modelChurn, (_all, _zoos, _matching, stated) => modelChurn(stated)],
  [triple.datasetStatements, datasetStatements],
  [triple.datasetUse, (all, _, matching) => datasetUse(all, matching)],
  [triple.datasetTaskLinks, (all, _, matching) => datasetTaskLinks(all, matching)],
  [triple.matchQuality, (_, __, matching) => matchQuality(matching)],
  [triple.matchCalibration, (_, __, matching) => matchCalibration(matching)],
  [triple.declaredFound, (_, __, matching) => declaredFound(matching)],
  [triple.goldLabels, (_, __, matching) => goldLabels(matching)],
  [triple.zooTriples, (_, zoos) => zooTriples(zoos)],
];

/** Every metric over all captures, zoos, labels and stated tables, and the claims that rest on them: captures in, tables with their rows out. */
export function computeMetrics(
  all: readonly CaptureTables[],
  zoos: readonly StoredZoo[] = [],
  matching: StoredMatching = noMatching,
  stated: StatedTables = NO_STATED,
): [Table, Row[]][] {
  const computed: [Table, Row[]][] = metrics.map(([table, compute]) => [table, compute(all, zoos, matching, stated)]);
  const rows = new Map(computed.map(([table, own]) => [table.name, own]));
  return [...computed, [claimsTable, claims((name) => rows.get(name) ?? [])]];
}
