/**
 * Tables of a capture, written by `npm run crawl` to data/captures/<capture>/. A new one is a file beside this and one
 * line below.
 */
import { authorClusters } from './author-clusters.ts';
import { cardExamples } from './card-examples.ts';
import { datasets } from './datasets.ts';
import { departures } from './departures.ts';
import { distributions } from './distributions.ts';
import { easeTallies } from './ease-tallies.ts';
import { exampleCards } from './example-cards.ts';
import { exampleTallies } from './example-tallies.ts';
import { likesDownloads } from './likes-downloads.ts';
import { likesDownloadsBins } from './likes-downloads-bins.ts';
import { lineageBases } from './lineage-bases.ts';
import { lineageFamilies } from './lineage-families.ts';
import { lineageHolders } from './lineage-holders.ts';
import { lineageLicences } from './lineage-licences.ts';
import { lineageTallies } from './lineage-tallies.ts';
import { listed } from './listed.ts';
import { lorenz } from './lorenz.ts';
import { modelCosts } from './model-costs.ts';
import { modelRanks } from './model-ranks.ts';
import { modelStructures } from './model-structures.ts';
import { modelUses } from './model-uses.ts';
import { models } from './models.ts';
import { modelsPerSpace } from './models-per-space.ts';
import { ownCode } from './own-code.ts';
import { packageVersions } from './package-versions.ts';
import { packages } from './packages.ts';
import { spaceCode } from './space-code.ts';
import { spaceCodeModels } from './space-code-models.ts';
import { spaceCodeTasks } from './space-code-tasks.ts';
import { spaceImports } from './space-imports.ts';
import { spaceModels } from './space-models.ts';
import { spacePackages } from './space-packages.ts';
import { spaceServices } from './space-services.ts';
import { spaceUse } from './space-use.ts';
import { spaces } from './spaces.ts';
import { tagCounts } from './tag-counts.ts';
import { tallies } from './tallies.ts';
import { taskContrasts } from './task-contrasts.ts';
import { taskUses } from './task-uses.ts';
import { tombstones } from './tombstones.ts';
import { tripleTallies } from './triple-tallies.ts';
import { triples } from './triples.ts';

export const captureTables = [
  models,
  modelRanks,
  modelCosts,
  modelStructures,
  ownCode,
  spaces,
  spaceModels,
  spacePackages,
  packages,
  packageVersions,
  spaceImports,
  spaceCode,
  spaceCodeModels,
  spaceCodeTasks,
  spaceServices,
  datasets,
  departures,
  listed,
  tombstones,
  triples,
  tripleTallies,
  cardExamples,
  exampleCards,
  exampleTallies,
  lineageTallies,
  lineageBases,
  lineageFamilies,
  lineageLicences,
  lineageHolders,
  tallies,
  tagCounts,
  authorClusters,
  easeTallies,
  distributions,
  lorenz,
  likesDownloads,
  likesDownloadsBins,
  taskContrasts,
  spaceUse,
  modelUses,
  taskUses,
  modelsPerSpace,
] as const;
