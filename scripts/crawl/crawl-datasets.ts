import type { RowIn } from '../../data/schema/folders.ts';
import { createCompactMap } from '../lib/compact-map.ts';
import { collectDistributions, type Distributions } from '../tidy/collect-distributions.ts';
import { collectTallies, type FacetValue } from '../tidy/collect-tallies.ts';
import { countTags } from '../tidy/count-tags.ts';
import { createdDay, createdMonth } from '../tidy/created-day.ts';
import { readTexts } from '../records/field.ts';
import { readDataset, type DatasetFacts } from '../records/read-dataset.ts';
import type { ListedDataset } from '../triples/name-index.ts';
import type { CrawlContext } from './crawl-context.ts';
import { passListing } from './pass-listing.ts';

/** What the pass over the dataset listing leaves. */
export interface DatasetsPass {
  listed: number;
  inScope: DatasetFacts[];
  /** Datasets that a card may name: those that anybody likes or downloads; the rest are names that no text means. */
  names: ListedDataset[];
  tallies: RowIn<'captures', 'tallies'>[];
  tagCounts: RowIn<'captures', 'tag-counts'>[];
  distributions: Distributions;
}

const FACETS = ['all', 'task_category', 'licence', 'gated', 'size', 'month'];
const MEASURES = ['likes', 'downloads', 'created_day'];
/** Of a dataset without a like, in 30 days. */
const LEAST_DOWNLOADS = 10;

/** The pass over `/api/datasets`; `named` are the ids that models and Spaces in scope name. */
export async function crawlDatasets(context: CrawlContext, named: ReadonlySet<string>): Promise<DatasetsPass> {
  const ids = createCompactMap(context.expected.datasets);
  const tallies = collectTallies(FACETS);
  const distributions = collectDistributions(MEASURES);
  const tagCounter = countTags('datasets');
  const inScope: DatasetFacts[] = [];
  const names: DatasetsPass['names'] = [];
  const { listed } = await passListing(context, 'datasets', readDataset, (dataset, record) => {
    if (!ids.set(dataset.id, 1)) return false;
    if (named.has(dataset.id)) inScope.push(dataset);
    if (context.expectsCards && isKnown(dataset))
      names.push({ id: dataset.id, downloads: dataset.downloads ?? 0, createdAt: dataset.createdAt });
    tallies.add(null, facetsOf(dataset), dataset);
    tagCounter.add(readTexts(record, 'tags'));
    distributions.add(null, dataset.taskCategories, [dataset.likes, dataset.downloads, createdDay(dataset.createdAt)]);
    return true;
  });
  return {
    listed,
    inScope,
    names,
    tallies: tallies.rows('datasets'),
    tagCounts: tagCounter.rows(),
    distributions,
  };
}

function isKnown({ likes, downloads }: DatasetFacts): boolean {
  return (likes ?? 0) > 0 || (downloads ?? 0) >= LEAST_DOWNLOADS;
}

function facetsOf(dataset: DatasetFacts): FacetValue[] {
  return [
    'all',
    dataset.taskCategories,
    dataset.licence,
    dataset.gated,
    dataset.sizeCategory,
    createdMonth(dataset.createdAt),
  ];
}
