/**
 * Counts over whole archives that no capture table has, written by `npm run listings` to data/listings/. A new one is a
 * file beside this and one line below.
 */
import { listingChurn } from './listing-churn.ts';
import { modelRenames } from './model-renames.ts';

export const listingTables = [listingChurn, modelRenames] as const;
