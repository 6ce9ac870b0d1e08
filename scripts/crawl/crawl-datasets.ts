import type { Row } from '../../data/schema/table.ts';
import { createCompactMap } from '../lib/compact-map.ts';
import { collectDistributions, type Distributions } from '../tidy/collect-distributions.ts';
import { collectTallies } from '../tidy/collect-tallies.ts';
import { createdDay } from '../tidy/created-day.ts';
import { readDataset, type DatasetFacts } from '../tidy/read-dataset.ts';
import type { CrawlContext } from './crawl-context.ts';
import { passListing } from './pass-listing.ts';

/** What the pass over the dataset listing leaves. */
export interface DatasetsPass {
  listed: number;
  inScope: DatasetFacts[];
  tallies: Row[];
  distributions: Distributions;
}

/** The pass over `/api/datasets`; `named` are the ids that models and Spaces in scope name. */
export async function crawlDatasets(context: CrawlContext, named: ReadonlySet<string>): Promise<DatasetsPass> {
  const ids = createCompactMap();
  const tallies = collectTallies();
  const distributions = collectDistributions();
  const inScope: DatasetFacts[] = [];
  const { listed } = await passListing(context, 'datasets', (record) => {
    const dataset = readDataset(record);
    if (!ids.set(dataset.id, 1)) return false;
    if (named.has(dataset.id)) inScope.push(dataset);
    tallies.add(null, facetsOf(dataset), dataset);
    distributions.add(null, dataset.taskCategories, { likes: dataset.likes, downloads: dataset.downloads, created_day: createdDay(dataset.createdAt) });
    return true;
  });
  return { listed, inScope, tallies: tallies.rows('datasets'), distributions };
}

function facetsOf(dataset: DatasetFacts): Record<string, string | null | readonly string[]> {
  return {
    all: 'all',
    task_category: dataset.taskCategories,
    licence: dataset.licence,
    gated: dataset.gated,
    size: dataset.sizeCategory,
    month: dataset.createdAt?.slice(0, 7) ?? null,
  };
}
