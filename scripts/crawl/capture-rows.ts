import type { RowIn } from '../../data/schema/folders.ts';
import type { FolderRows } from '../lib/write-folder.ts';
import { datasetRows, countNames } from '../tidy/dataset-rows.ts';
import { declaredDatasets } from '../records/read-model.ts';
import type { ListedNames } from '../tidy/collect-listed.ts';
import type { Followed } from '../tidy/follow-departures.ts';
import { modelCosts } from '../tidy/model-costs.ts';
import { modelRows } from '../tidy/model-rows.ts';
import { modelStructures } from '../tidy/model-structures.ts';
import { packageRows } from '../tidy/package-rows.ts';
import type { UseTotals } from '../tidy/collect-uses.ts';
import type { SpaceTables } from '../tidy/space-tables.ts';
import type { ModelCard } from '../records/model-card.ts';
import type { Tombstone } from '../records/read-tombstone.ts';
import type { DatasetsPass } from './crawl-datasets.ts';
import type { ModelsPass } from './crawl-models.ts';
import type { PackagesPass } from './crawl-packages.ts';
import { exampleTables } from '../examples/example-tables.ts';
import type { TriplesPass } from './map-triples.ts';
import type { SpacesPass } from './crawl-spaces.ts';

export interface Passes {
  models: ModelsPass;
  spaces: SpacesPass;
  /** Rows on the Spaces in scope, which also say what packages to ask for. */
  ofSpaces: SpaceTables;
  datasets: DatasetsPass;
  cards: ReadonlyMap<string, ModelCard>;
  triples: TriplesPass;
  packages: PackagesPass;
  followed: Followed;
  names: ListedNames;
  tombstones: readonly Tombstone[];
}

/** All tables of a capture; `seen` is the day on which the Hub was seen. */
export function captureRows(passes: Passes, seen: string): FolderRows<'captures'> {
  const { models, spaces, ofSpaces, datasets, cards, triples, packages } = passes;
  const day = Date.parse(seen) / 86_400_000;
  const distributions = [
    models.distributions.rows('models', day),
    spaces.distributions.rows('spaces', day),
    datasets.distributions.rows('datasets', day),
  ];
  const ofPackages = packageRows(ofSpaces.spacePackages, packages.packages, seen);
  const [bySpace, byModel] = [spaces.uses.rows('space'), models.uses.rows('model')];
  return {
    ...repositoryRows(passes, seen),
    'model-ranks': models.ranks,
    'model-costs': modelCosts(models.inScope, cards),
    'model-structures': modelStructures(models.inScope, cards),
    'own-code': models.ownCode,
    'space-models': ofSpaces.spaceModels,
    'space-packages': ofSpaces.spacePackages,
    packages: ofPackages.packages,
    'package-versions': ofPackages.packageVersions,
    'space-imports': ofSpaces.spaceImports,
    'space-code': ofSpaces.spaceCode,
    'space-code-models': ofSpaces.spaceCodeModels,
    'space-code-tasks': ofSpaces.spaceCodeTasks,
    'space-services': ofSpaces.spaceServices,
    triples: triples.triples,
    'triple-tallies': [...models.tripleTallies, ...triples.tallies],
    ...exampleTables(models.inScope, cards),
    ...lineageRows(models),
    tallies: [...models.tallies, ...spaces.tallies, ...datasets.tallies],
    'ease-tallies': models.ease.rows((place) => models.signatures.pipelineTag(models.index.at(place))),
    'tag-counts': [...models.tagCounts, ...datasets.tagCounts],
    'author-clusters': models.authorClusters,
    distributions: distributions.flatMap((each) => each.distributions),
    lorenz: distributions.flatMap((each) => each.lorenz),
    'likes-downloads': distributions.flatMap((each) => each.likesDownloads),
    'likes-downloads-bins': distributions.flatMap((each) => each.bins),
    'task-contrasts': models.distributions.contrasts(),
    'space-use': [spaceUseRow(spaces, bySpace.totals), modelUseRow(models, spaces.listed, byModel.totals)],
    'model-uses': [...bySpace.modelUses, ...byModel.modelUses],
    'task-uses': [...bySpace.taskUses, ...byModel.taskUses],
    'models-per-space': [...spaces.perCount].map(([count, { spaces: n, likes }]) => ({
      models: count,
      spaces: n,
      likes_sum: likes,
    })),
  };
}

function lineageRows({ lineage }: ModelsPass) {
  return {
    'lineage-tallies': lineage.tallies,
    'lineage-bases': lineage.bases,
    'lineage-families': lineage.families,
    'lineage-licences': lineage.licences,
    'lineage-holders': lineage.holders,
  };
}

/** The tables of repositories, and who of the earlier version is in none of them. */
function repositoryRows(passes: Passes, seen: string) {
  const { models, spaces, ofSpaces, datasets, cards, followed, names, tombstones } = passes;
  const rows = {
    models: modelRows(models.inScope, cards, (id) => spaces.uses.of(id), models.ease),
    spaces: ofSpaces.spaces,
    datasets: datasetRows(
      datasets.inScope,
      countNames([...models.inScope.values()].map(declaredDatasets)),
      countNames(spaces.inScope.map((space) => space.facts?.datasets ?? null)),
    ),
  };
  const listed = { models: models.listed, spaces: spaces.listed, datasets: datasets.listed };
  // A Space that only a model's record names is in its table, but in no listing.
  const now = { ...rows, spaces: rows.spaces.filter(({ state }) => state !== 'not-listed') };
  return {
    ...rows,
    departures: followed.rows(seen, listed, now),
    listed: names.rows(),
    tombstones: tombstones.map((tombstone) => ({ kind: 'models' as const, ...tombstone })),
  };
}

function spaceUseRow(spaces: SpacesPass, totals: UseTotals): RowIn<'captures', 'space-use'> {
  const { usingScope, listed, answering } = spaces;
  return {
    side: 'space',
    spaces_listed: listed,
    answering,
    ...totals,
    spaces_in_scope: usingScope.spaces,
    uses_in_scope: usingScope.uses,
  };
}

function modelUseRow(models: ModelsPass, spacesListed: number, totals: UseTotals): RowIn<'captures', 'space-use'> {
  const lists = [...models.inScope.values()].map((model) => [...new Set(model.spaces ?? [])]);
  return {
    side: 'model',
    spaces_listed: spacesListed,
    answering: models.answering,
    ...totals,
    spaces_in_scope: new Set(lists.flat()).size,
    uses_in_scope: lists.reduce((sum, list) => sum + list.length, 0),
  };
}
