/** All metrics: a new one is a pure function in a file beside this, its schema, and one line below. */
import type { MetricName, RowIn } from '../../data/schema/folders.ts';
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
import { errata } from './errata.ts';
import { fitsOnHardware } from './fits-on-hardware.ts';
import { hubMeasures } from './hub-measures.ts';
import { importUse } from './import-use.ts';
import { integrationModels } from './integration-models.ts';
import { integrationStatus } from './integration-status.ts';
import { integrationSummary } from './integration-summary.ts';
import { libraryFootprint } from './library-footprint.ts';
import { listOverlap } from './list-overlap.ts';
import { declaredFound, goldLabels, matchCalibration, matchQuality } from './match-quality.ts';
import { memoryByTask } from './memory-by-task.ts';
import { modelChurn } from './model-churn.ts';
import { multiverse } from './multiverse.ts';
import { packageAge } from './package-age.ts';
import { packagePins } from './package-pins.ts';
import { packageUse } from './package-use.ts';
import { published } from './published.ts';
import type { Sources } from './sources.ts';
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

/** Every metric but the claims, which rest on the others. */
type Metrics = { [N in Exclude<MetricName, 'claims'>]: (sources: Sources) => RowIn<'metrics', N>[] };

const metrics: Metrics = {
  captures,
  concentration,
  composition,
  'list-overlap': listOverlap,
  'space-usage': spaceUsage,
  'task-use': taskUse,
  'top-twenty': topTwenty,
  published,
  'space-tasks': spaceTasks,
  'space-sizes': spaceSizes,
  'space-size-bounds': spaceSizeBounds,
  'space-size-contrasts': spaceSizeContrasts,
  'package-use': packageUse,
  'package-pins': packagePins,
  'package-age': packageAge,
  'import-use': importUse,
  'space-life': spaceLife,
  'ease-parts': easeParts,
  'ease-index': easeIndex,
  'ease-control': easeControl,
  'cost-coverage': costCoverage,
  'memory-by-task': memoryByTask,
  'fits-on-hardware': fitsOnHardware,
  'structure-readable': structureReadable,
  'carbon-declared': carbonDeclared,
  comparison,
  'zoo-costs': zooCosts,
  'zoo-coverage': zooCoverage,
  'dataset-statements': datasetStatements,
  'dataset-use': datasetUse,
  'dataset-task-links': datasetTaskLinks,
  'match-quality': matchQuality,
  'match-calibration': matchCalibration,
  'declared-found': declaredFound,
  'gold-labels': goldLabels,
  'zoo-triples': zooTriples,
  'library-footprint': libraryFootprint,
  'integration-status': integrationStatus,
  'integration-summary': integrationSummary,
  'integration-models': integrationModels,
  'task-overview': taskOverview,
  'task-modalities': taskModalities,
  'task-metrics': taskMetrics,
  'evaluation-offer': evaluationOffer,
  'hub-measures': hubMeasures,
  'model-churn': modelChurn,
  multiverse,
  errata,
};

/** Rows of every table of data/metrics, by its name. */
export type MetricRows = { [N in MetricName]: RowIn<'metrics', N>[] };

/** Every metric over all sources, and the claims that rest on them. */
export function computeMetrics(sources: Sources): MetricRows {
  // Each entry is called with the same sources; that its rows are those of its name is what the type Metrics says.
  const computed = Object.fromEntries(
    Object.entries(metrics).map(([name, compute]) => [name, compute(sources)]),
  ) as unknown as Omit<MetricRows, 'claims'>;
  return { ...computed, claims: claims((name) => computed[name]) };
}
