import { readDataset, type DatasetFacts } from '../records/read-dataset.ts';
import { readRecord, type Odd } from '../records/read-record.ts';
import { askRecord } from './ask-record.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { inAddress } from '../records/in-address.ts';
import type { Notes } from './notes.ts';
import { expandOf } from './pass-listing.ts';
import { keepClean, remember } from './remember.ts';

/**
 * Records of single datasets, for those that only the text of a card names: nobody knew in the pass over the listing
 * that they would be in scope. One that is gone since, or that an archive lacks, is left out.
 */
export async function crawlDatasetRecords(context: CrawlContext, ids: readonly string[]): Promise<DatasetFacts[]> {
  if (ids.length === 0) return [];
  const found = await eachOf(ids, (id, notes) => recordOf(context, id, notes), {
    ...context,
    name: 'datasets of cards',
    unit: 'datasets',
    unreached: () => null,
  });
  return [...found.values()].filter((dataset) => dataset !== null);
}

function recordOf({ hub, cache }: CrawlContext, id: string, notes: Notes): Promise<DatasetFacts | null> {
  const ask = async () => {
    const path = `/api/datasets/${inAddress(id)}?${expandOf('datasets')}`;
    const record = await askRecord(hub, path, { kind: 'datasets', id, hubId: null }, notes);
    const odd = ({ field, expected }: Odd) => notes.odd.push(`${field}: expected ${expected}`);
    return (record && readRecord(record, readDataset, odd)?.facts) ?? null;
  };
  return remember(cache, `dataset 2 ${id}`, ask, () => keepClean(notes, false) !== 'never');
}
