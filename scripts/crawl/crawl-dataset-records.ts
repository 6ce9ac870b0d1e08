import { isRefused } from '../hub/hub-error.ts';
import { readDataset, type DatasetFacts } from '../records/read-dataset.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { inAddress } from '../records/in-address.ts';
import { expandOf } from './pass-listing.ts';
import { remember } from './remember.ts';

/**
 * Records of single datasets, for those that only the text of a card names: nobody knew in the pass over the listing
 * that they would be in scope. One that is gone since, or that an archive lacks, is left out.
 */
export async function crawlDatasetRecords(context: CrawlContext, ids: readonly string[]): Promise<DatasetFacts[]> {
  if (ids.length === 0) return [];
  const found = await eachOf(ids, (id) => remember(context.cache, `dataset 2 ${id}`, () => fetchRecord(context, id)), {
    ...context,
    name: 'datasets of cards',
    unit: 'datasets',
  });
  return [...found.values()].filter((dataset) => dataset !== null);
}

async function fetchRecord({ hub }: CrawlContext, id: string): Promise<DatasetFacts | null> {
  try {
    const { value } = await hub.get(`/api/datasets/${inAddress(id)}?${expandOf('datasets')}`, { json: true });
    return readDataset(value as Record<string, unknown>);
  } catch (error) {
    if (!isRefused(error)) throw error;
    return null;
  }
}
