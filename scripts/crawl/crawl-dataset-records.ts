import { readDataset, type DatasetFacts } from '../records/read-dataset.ts';
import { askRecord } from './ask-record.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { inAddress } from '../records/in-address.ts';
import type { Notes } from './notes.ts';
import { expandOf, isSeenByAll, readerOf } from './pass-listing.ts';
import { readPage } from './read-page.ts';
import { keepClean, remember } from './remember.ts';

/**
 * Records of single datasets, for those that only the text of a card names: nobody knew in the pass over the listing
 * that they would be in scope. One that is gone since, or that an archive lacks, is left out.
 */
export async function crawlDatasetRecords(
  context: CrawlContext,
  ids: readonly string[],
  listedAs: (id: string) => Listed | undefined = () => undefined,
): Promise<DatasetFacts[]> {
  if (ids.length === 0) return [];
  const found = await eachOf(ids, (id, notes) => recordOf(context, { id, listedAs }, notes), {
    ...context,
    name: 'datasets of cards',
    unit: 'datasets',
    unreached: () => null,
  });
  return [...found.values()].filter((dataset) => dataset !== null);
}

/** What the listing says of a dataset, by its id there. */
interface Listed {
  id: string | null;
  createdAt?: string | null;
}

/** It is held against the same as a record of the listing, but for what the Hub no longer gives of any. */
function recordOf(
  context: CrawlContext,
  { id, listedAs }: { id: string; listedAs: (id: string) => Listed | undefined },
  notes: Notes,
): Promise<DatasetFacts | null> {
  const ask = async () => {
    const path = `/api/datasets/${inAddress(id)}?${expandOf('datasets', context.hasToken)}`;
    const record = await askRecord(context.hub, path, { kind: 'datasets', id, hubId: null }, notes);
    if (record === null) return null;
    if (!isSeenByAll(context, record)) {
      notes.refused.push('private');
      return null;
    }
    const { rows, odd } = readPage([record], readerOf(context, 'datasets', readDataset));
    for (const { field, expected } of odd)
      if (!notes.fields.includes(field)) notes.odd.push(`${field}: expected ${expected}`);
    const facts = rows[0]?.facts ?? null;
    if (facts === null || !isOfAnother(facts, id, listedAs)) return facts;
    notes.odd.push('a record of another repository, by its listing');
    return null;
  };
  return remember(context.cache, `dataset 2 ${id}`, ask, () => keepClean(notes, false) !== 'never');
}

/** Whether a rename led to a dataset that the listing has by that id, or to one that was created at another time. */
function isOfAnother(
  { id, createdAt }: DatasetFacts,
  asked: string,
  listedAs: (id: string) => Listed | undefined,
): boolean {
  if (id !== asked && listedAs(id)?.id === id) return true;
  const listed = listedAs(asked)?.createdAt ?? createdAt;
  return createdAt !== null && listed !== createdAt;
}
