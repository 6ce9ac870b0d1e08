import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonLine, readJsonLines } from 'hub-replay';
import type { Source } from '../../data/schema/manifest.ts';
import type { FolderRows } from '../lib/write-folder.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { ReportError } from '../lib/report-error.ts';
import { readCount, readInstant, readTexts, type HubRecord } from '../records/field.ts';
import { compareListings } from './compare-listings.ts';
import { findModelRenames, type ListingModel } from './find-model-renames.ts';

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
  const renames: RowIn<'listings', 'model-renames'>[] = [];
  let before: { capture: string; models: ListingModel[] } | undefined;
  for (const capture of Object.keys(sources).sort()) {
    const archive = join(dir, capture);
    if (!existsSync(archive))
      throw new ReportError(
        `listings: no folder ${archive}`,
        'name the folder that holds one folder a capture: npm run listings -- DIR',
      );
    if (sources[capture]!.population.models.kind === 'whole') {
      const models: ListingModel[] = [];
      await eachRecord(join(archive, 'models.ndjson.gz'), (record) => models.push(listingModel(record)));
      log(`listings ${capture}  ${models.length} models`);
      if (before) {
        churn.push(...compareListings(before.capture, capture, before.models, new Set(models.map(({ id }) => id))));
        renames.push(...findModelRenames([before.capture, before.models], [capture, models]));
      }
      before = { capture, models };
    }
    churn.push(...(await trackedModels(archive, capture)));
  }
  return { 'listing-churn': churn, 'model-renames': renames };
}

function listingModel(record: HubRecord): ListingModel {
  return {
    id: String(record.id),
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
  return [{ from: capture, to: capture, group: 'tracked', n: still + removed, still }];
}

/** Hands over every record of a file; a file that is not there has none. Answers their number. */
async function eachRecord(path: string, take: (record: HubRecord) => void): Promise<number> {
  const lines = await readJsonLines(path);
  for (let at = 0; at < (lines?.count ?? 0); at += 1) take(parseJsonLine(lines!, at));
  return lines?.count ?? 0;
}
