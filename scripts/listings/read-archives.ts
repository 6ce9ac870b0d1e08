import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonLine, readJsonLines } from 'hub-replay';
import type { Source } from '../../data/schema/manifest.ts';
import type { FolderRows } from '../lib/write-folder.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { ReportError } from '../lib/report-error.ts';
import { readCount, readHubId, readInstant, readTexts, type HubRecord } from '../records/field.ts';
import { cardSections } from './card-sections.ts';
import { compareListings } from './compare-listings.ts';
import { countModels } from './count-models.ts';
import { datasetCardRows, type CardedDataset } from './dataset-card-rows.ts';
import { findModelRenames, type Listing, type ListingModel } from './find-model-renames.ts';

type Counts = RowIn<'listings', 'listing-counts'>[];

/**
 * Rows of the tables of data/listings from a folder of archives; `sources` says which of them are published
 * captures, and what they cover.
 */
export async function readArchives(
  dir: string,
  sources: Readonly<Record<string, Pick<Source, 'population'>>>,
  log: (line: string) => void,
): Promise<FolderRows<'listings'>> {
  const churn: RowIn<'listings', 'listing-churn'>[] = [];
  const sections: RowIn<'listings', 'dataset-card-sections'>[] = [];
  const counts: Counts = [];
  const renames: RowIn<'listings', 'model-renames'>[] = [];
  let before: Listing | undefined;
  for (const capture of Object.keys(sources).sort()) {
    const archive = join(dir, capture);
    if (!existsSync(archive))
      throw new ReportError(
        `listings: no folder ${archive}`,
        'name the folder that holds one folder a capture: npm run listings -- DIR',
      );
    const isWhole = sources[capture]!.population.models.kind === 'whole';
    const models: ListingModel[] = [];
    const counter = countModels();
    await eachRecord(join(archive, 'models.ndjson.gz'), (record) => {
      counter.add(record);
      if (isWhole) models.push(listingModel(record));
    });
    counts.push(...counter.rows(capture));
    if (isWhole) {
      log(`listings ${capture}  ${models.length} models`);
      const listing = { capture, models };
      const found = before ? findModelRenames(before, listing) : [];
      if (before) churn.push(...compareListings(before, listing, found));
      renames.push(...found);
      before = listing;
    }
    churn.push(...(await trackedModels(archive, capture)));
    const ofCards = await readDatasetCards(archive, capture);
    sections.push(...ofCards.sections);
    counts.push(...ofCards.counts);
  }
  return {
    'dataset-card-sections': sections,
    'listing-churn': churn,
    'listing-counts': counts,
    'model-renames': renames,
  };
}

function listingModel(record: HubRecord): ListingModel {
  return {
    id: String(record.id),
    hubId: readHubId(record),
    downloads: readCount(record, 'downloads'),
    tags: readTexts(record, 'tags') ?? [],
    createdAt: readInstant(record, 'createdAt'),
  };
}

/** What a tracker that keeps a list of the models it found gone says of all it followed. */
async function trackedModels(archive: string, capture: string): Promise<RowIn<'listings', 'listing-churn'>[]> {
  const removed = await eachRecord(join(archive, 'removed.ndjson.gz'), () => {});
  if (removed === 0) return [];
  const still = await eachRecord(join(archive, 'models.ndjson.gz'), () => {});
  return [{ from: capture, to: capture, group: 'tracked', n: still + removed, still, renamed: 0, namesakes: 0 }];
}

/** The text of a card, which may be longer than any text of a listing: that of a dataset of 2023 has 976,906 characters. */
function cardOf({ card }: HubRecord): string {
  return typeof card === 'string' ? card : '';
}

/** What the cards of an archive say; nothing where it holds none. Texts are read and forgotten. */
async function readDatasetCards(archive: string, capture: string) {
  const path = join(archive, 'dataset-cards.ndjson.gz');
  if (!existsSync(path)) return { sections: [], counts: [] };
  const downloads = new Map<string, number | null>();
  await eachRecord(join(archive, 'datasets.ndjson.gz'), (record) =>
    downloads.set(String(record.id), readCount(record, 'downloads')),
  );
  const cards: CardedDataset[] = [];
  await eachRecord(path, (record) => {
    const id = String(record.id);
    cards.push({ id, downloads: downloads.get(id) ?? null, ...cardSections(cardOf(record)) });
  });
  const sumOf = (all: Iterable<number | null>) => [...all].reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const counts: Counts = [
    { capture, what: 'datasets with card', limit: null, models: 'all', n: cards.length, of: downloads.size },
    {
      capture,
      what: 'downloads of datasets with card',
      limit: null,
      models: 'all',
      n: sumOf(cards.map((card) => card.downloads)),
      of: sumOf(downloads.values()),
    },
  ];
  return { sections: datasetCardRows(capture, cards), counts };
}

/** Hands over every record of a file; a file that is not there has none. Answers their number. */
async function eachRecord(path: string, take: (record: HubRecord) => void): Promise<number> {
  const lines = await readJsonLines(path);
  for (let at = 0; at < (lines?.count ?? 0); at += 1) take(parseJsonLine(lines!, at));
  return lines?.count ?? 0;
}
