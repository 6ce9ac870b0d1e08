import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonLine, readJsonLines } from 'hub-replay';
import type { Source } from '../../data/schema/manifest.ts';
import type { FolderRows } from '../lib/write-folder.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { ReportError } from '../lib/report-error.ts';
import { readCount, readHubId, readInstant, type HubRecord } from '../records/field.ts';
import { compareListings } from './compare-listings.ts';
import type { ListedModel } from './whereabouts-in.ts';

/**
 * Rows of the table of data/listings from a folder of archives; `sources` says which of them are published
 * captures, and what they cover.
 */
export async function readArchives(
  dir: string,
  sources: Readonly<Record<string, Pick<Source, 'population'>>>,
  log: (line: string) => void,
): Promise<FolderRows<'listings'>> {
  const churn: RowIn<'listings', 'listing-churn'>[] = [];
  let before: { capture: string; models: ListedModel[] } | undefined;
  for (const capture of Object.keys(sources).sort()) {
    const archive = join(dir, capture);
    if (!existsSync(archive))
      throw new ReportError(
        `listings: no folder ${archive}`,
        'name the folder that holds one folder a capture: npm run listings -- DIR',
      );
    if (sources[capture]!.population.models.kind === 'whole') {
      const models: ListedModel[] = [];
      await eachRecord(join(archive, 'models.ndjson.gz'), (record) =>
        models.push({
          id: String(record.id),
          hubId: readHubId(record),
          downloads: readCount(record, 'downloads'),
          created: readInstant(record, 'createdAt')?.slice(0, 10) ?? null,
        }),
      );
      log(`listings ${capture}  ${models.length} models`);
      if (before)
        churn.push(...compareListings({ capture: before.capture, models: before.models }, { capture, models }));
      before = { capture, models };
    }
    churn.push(...(await trackedModels(archive, capture)));
  }
  return { 'listing-churn': churn };
}

/** What a tracker that keeps a list of the models it found gone says of all it followed. */
async function trackedModels(archive: string, capture: string): Promise<RowIn<'listings', 'listing-churn'>[]> {
  const removed = await eachRecord(join(archive, 'removed.ndjson.gz'), () => {});
  if (removed === 0) return [];
  const still = await eachRecord(join(archive, 'models.ndjson.gz'), () => {});
  return [{ from: capture, to: capture, group: 'tracked', n: still + removed, still, renamed: 0, namesakes: 0 }];
}

/** Hands over every record of a file; a file that is not there has none. Answers their number. */
async function eachRecord(path: string, take: (record: HubRecord) => void): Promise<number> {
  const lines = await readJsonLines(path);
  for (let at = 0; at < (lines?.count ?? 0); at += 1) take(parseJsonLine(lines!, at));
  return lines?.count ?? 0;
}
