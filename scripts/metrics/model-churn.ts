import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';

/** Table `model-churn`: the models that a later look did not find, of those that `listing-churn` counts. */
export function modelChurn({ listings }: Pick<Sources, 'listings'>): RowIn<'metrics', 'model-churn'>[] {
  return listings.table('listing-churn').map((row) => {
    const gone = row.n - row.still;
    return { from: row.from, to: row.to, group: row.group, n: row.n, gone, share: ratio(gone, row.n) };
  });
}
