import { readRenames, readStoredModel } from './evaluation/stored-model.ts';
import { readCounts } from './learned-counts.ts';
import type { Matcher } from './match-card.ts';
import { createNameIndex, type ListedDataset } from './name-index.ts';

/** The committed matcher over a listing of datasets, with the confidence from which a match counts as found. */
export function openMatcher(listing: Iterable<ListedDataset>): { matcher: Matcher; threshold: number } {
  const model = readStoredModel();
  const index = createNameIndex(listing, readRenames(), model.unlisted);
  return { matcher: { index, counts: readCounts(model.counts), logistic: model.logistic }, threshold: model.threshold };
}
