/** All tables: a new one is a file beside this and one line below. */
import { claims, multiverse } from './claims.ts';
import { costMetricTables } from './cost-metrics.ts';
import { datasets } from './datasets.ts';
import { distributions } from './distributions.ts';
import { easeControl, easeIndex, easePartsTable } from './ease.ts';
import { errata } from './errata.ts';
import { hubMetricTables } from './hub-metrics.ts';
import { likesDownloads, likesDownloadsBins } from './likes-downloads.ts';
import { lorenz } from './lorenz.ts';
import {
  captureSummary,
  composition,
  concentration,
  listOverlap,
  published,
  spaceUsage,
  taskUse,
  topTwenty,
} from './metrics.ts';
import { modelCosts } from './model-costs.ts';
import { modelRanks } from './model-ranks.ts';
import { modelStructures } from './model-structures.ts';
import { models } from './models.ts';
import { importUse, packageAge, packagePins, packageUse } from './package-metrics.ts';
import { packages, packageVersions } from './packages.ts';
import { spaceImports } from './space-imports.ts';
import { spaceLife, spaceSizeBounds, spaceSizeContrasts, spaceSizes, spaceTasks } from './space-metrics.ts';
import { spaceModels } from './space-models.ts';
import { spacePackages } from './space-packages.ts';
import { spaces } from './spaces.ts';
import type { Table } from './table.ts';
import { tallies } from './tallies.ts';
import { taskContrasts } from './task-contrasts.ts';
import { tripleMetricTables } from './triple-metrics.ts';
import { triples, tripleTallies } from './triples.ts';
import { modelUses, modelsPerSpace, spaceUse, taskUses } from './uses.ts';

/** Tables of a capture, written by the crawler to data/captures/<capture>/. */
export const captureTables: readonly Table[] = [
  models,
  modelRanks,
  modelCosts,
  modelStructures,
  spaces,
  spaceModels,
  spacePackages,
  packages,
  packageVersions,
  spaceImports,
  datasets,
  triples,
  tripleTallies,
  tallies,
  distributions,
  lorenz,
  likesDownloads,
  likesDownloadsBins,
  taskContrasts,
  spaceUse,
  modelUses,
  taskUses,
  modelsPerSpace,
];

/** Tables computed from the captures by `npm run metrics`, written to data/metrics/. */
export const metricTables: readonly Table[] = [
  captureSummary,
  concentration,
  composition,
  listOverlap,
  spaceUsage,
  taskUse,
  topTwenty,
  published,
  spaceTasks,
  spaceSizes,
  spaceSizeBounds,
  spaceSizeContrasts,
  packageUse,
  packagePins,
  packageAge,
  importUse,
  spaceLife,
  easePartsTable,
  easeIndex,
  easeControl,
  ...costMetricTables,
  ...tripleMetricTables,
  ...hubMetricTables,
  multiverse,
  errata,
  claims,
];
