import type { RowIn } from '../../data/schema/folders.ts';
import { whereaboutsIn, type ListedModel } from './whereabouts-in.ts';

type ChurnRow = RowIn<'listings', 'listing-churn'>;

/** A listing of all models; its capture is the day on which it was seen. */
interface Listing {
  capture: string;
  models: readonly ListedModel[];
}

/**
 * Rows of `listing-churn`: how many models of a listing a later one has under the same id or renamed; those with an
 * owner also by downloads in the earlier one.
 */
export function compareListings(before: Listing, after: Listing): ChurnRow[] {
  const found = whereaboutsIn(before, after.models);
  // The Hub moved the ids without owner itself and still redirects them; among the most downloaded they would be four
  // in ten of those not found.
  const owned = before.models.filter(({ id }) => id.includes('/'));
  const groups: readonly (readonly [ChurnRow['group'], readonly ListedModel[]])[] = [
    ['all', before.models],
    ['no downloads', owned.filter(({ downloads }) => downloads === 0)],
    ['1-999 downloads', owned.filter(({ downloads }) => downloads !== null && downloads > 0 && downloads < 1000)],
    ['1000 or more downloads', owned.filter(({ downloads }) => downloads !== null && downloads >= 1000)],
    ['without owner', before.models.filter(({ id }) => !id.includes('/'))],
  ];
  return groups.map(([group, models]) => {
    const count = (place: string) => models.filter(({ id }) => found.get(id) === place).length;
    return {
      from: before.capture,
      to: after.capture,
      group,
      n: models.length,
      still: count('still'),
      renamed: count('renamed'),
      namesakes: count('namesake'),
    };
  });
}
