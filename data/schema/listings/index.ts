/**
 * Counts over whole archives that no capture table has, written by `npm run listings` to data/listings/. A new one is a
 * file beside this and one line below.
 */
import { datasetCardSections } from './dataset-card-sections.ts';
import { listingChurn } from './listing-churn.ts';
import { listingCounts } from './listing-counts.ts';
import { modelRenames } from './model-renames.ts';

export const listingTables = [datasetCardSections, listingChurn, listingCounts, modelRenames] as const;
