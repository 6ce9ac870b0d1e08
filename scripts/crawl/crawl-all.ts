import { readDataset } from '../records/read-dataset.ts';
import { readSpace } from '../records/read-space.ts';
import { packageNames } from '../tidy/package-rows.ts';
import { spaceTables } from '../tidy/space-tables.ts';
import { readTripleData } from '../triples/open-pair-tools.ts';
import type { Passes } from './capture-rows.ts';
import { crawlCards } from './crawl-cards.ts';
import type { CrawlContext } from './crawl-context.ts';
import { crawlDatasets, type DatasetsPass } from './crawl-datasets.ts';
import { crawlModels, type ModelsPass } from './crawl-models.ts';
import { crawlPackages } from './crawl-packages.ts';
import { crawlSpaceCommunity } from './crawl-space-community.ts';
import { crawlSpaceFiles } from './crawl-space-files.ts';
import { crawlSpaces, type SpacesPass } from './crawl-spaces.ts';
import { foreseeCards } from './foresee-cards.ts';
import { mapTriples, readStatements } from './map-triples.ts';
import { fetchListing } from './pass-listing.ts';

/**
 * All passes, each begun as soon as its scope is known: Spaces need the models in scope, datasets the models and Spaces
 * that name them, single repositories the listing that they are in. The three listings are fetched at once: page
 * follows page, so one alone would leave most of the quota unused. Of an archive, which answers at once, each page is
 * parsed only in its pass. The first error ends all.
 */
export async function crawlAll(given: CrawlContext, packageIndex: string | undefined): Promise<Passes> {
  const models = crawlModels(given);
  const ahead = given.replayed
    ? {}
    : {
        spaces: fetchListing(given, 'spaces', readSpace),
        datasets: fetchListing(given, 'datasets', readDataset),
      };
  const context = { ...given, ahead };
  const spaces = models.then((pass) => crawlSpaces(context, pass));
  const foreseen = given.replayed ? undefined : foreseeCards(given, models);
  const stated = statedBy(context, models, foreseen);
  const datasets = namedDatasets(context, stated, spaces);
  const triples = triplesOf(context, stated, datasets);
  const around = aroundSpaces(context, models, spaces, packageIndex);
  const passes = await Promise.all([
    models,
    spaces,
    stated,
    datasets,
    triples,
    around,
    foreseen,
    ...Object.values(ahead),
  ]);
  const [ofModels, ofSpaceListing, { cards }, ofDatasets, ofTriples, { ofSpaces, packages }] = passes;
  ofDatasets.inScope.push(...ofTriples.datasets);
  const { followed, names, tombstones } = given;
  return {
    models: ofModels,
    spaces: ofSpaceListing,
    ofSpaces,
    datasets: ofDatasets,
    cards,
    triples: ofTriples,
    packages,
    followed,
    names,
    tombstones,
  };
}

async function statedBy(context: CrawlContext, models: Promise<ModelsPass>, foreseen: Promise<void> | undefined) {
  const { inScope } = await models;
  // A card that is under way would be asked for twice.
  await foreseen;
  const cards = await crawlCards(context, inScope);
  const data = readTripleData();
  return { cards, data, ...readStatements(inScope, cards, data, context) };
}

type Stated = ReturnType<typeof statedBy>;

async function namedDatasets(context: CrawlContext, stated: Stated, spaces: Promise<SpacesPass>) {
  const { inScope } = await spaces;
  const { named } = await stated;
  return crawlDatasets(context, new Set([...named, ...inScope.flatMap((space) => space.facts?.datasets ?? [])]));
}

async function triplesOf(context: CrawlContext, stated: Stated, datasets: Promise<DatasetsPass>) {
  const pass = await datasets;
  const { statements, data } = await stated;
  return mapTriples(context, statements, pass, data);
}

/** What the calls for each Space in scope bring, and the packages that its files name. */
async function aroundSpaces(
  context: CrawlContext,
  models: Promise<ModelsPass>,
  spaces: Promise<SpacesPass>,
  index: string | undefined,
): Promise<Pick<Passes, 'ofSpaces' | 'packages'>> {
  const [ofModels, { inScope }] = [await models, await spaces];
  const files = crawlSpaceFiles(context, inScope);
  const packages = files.then((own) =>
    crawlPackages(
      context,
      // The rows are made again below: the packages need not wait for the rest of what is in them.
      index === undefined ? [] : packageNames(spaceTables(inScope, own, new Map(), ofModels).spacePackages),
      index,
    ),
  );
  const community = crawlSpaceCommunity(context, inScope);
  const [ofFiles, ofCommunity, ofPackages] = await Promise.all([files, community, packages]);
  return { ofSpaces: spaceTables(inScope, ofFiles, ofCommunity, ofModels), packages: ofPackages };
}
