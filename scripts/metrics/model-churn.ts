import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';

/** Table `model-churn`: the models that a later look did not find, of those that `listing-churn` counts. */
export function modelChurn({ listings }: Pick<Sources, 'listings'>): RowIn<'metrics', 'model-churn'>[] {
  return listings.table('listing-churn').map(({ from, to, group, n, still, renamed, namesakes }) => {
    const gone = n - still - renamed;
    return { from, to, group, n, renamed, gone, share: ratio(gone, n), namesakes };
  });
}
