import type { RowIn } from '../../data/schema/folders.ts';

/** A model of the earlier listing; downloads of 30 days, null where the record has none. */
export interface ListedModel {
  id: string;
  downloads: number | null;
}

/**
 * Rows of `listing-churn`: how many models of a listing a later one has under the same id; those with an owner also by
 * downloads in the earlier one.
 */
export function compareListings(
  from: string,
  to: string,
  before: readonly ListedModel[],
  after: ReadonlySet<string>,
): RowIn<'listings', 'listing-churn'>[] {
  // The Hub moved the ids without owner itself and still redirects them; among the most downloaded they would be four
  // in ten of those not found.
  const owned = before.filter(({ id }) => id.includes('/'));
  const groups: readonly (readonly [RowIn<'listings', 'listing-churn'>['group'], readonly ListedModel[]])[] = [
    ['all', before],
    ['no downloads', owned.filter(({ downloads }) => downloads === 0)],
    ['1-999 downloads', owned.filter(({ downloads }) => downloads !== null && downloads > 0 && downloads < 1000)],
    ['1000 or more downloads', owned.filter(({ downloads }) => downloads !== null && downloads >= 1000)],
    ['without owner', before.filter(({ id }) => !id.includes('/'))],
  ];
  return groups.map(([group, models]) => ({
    from,
    to,
    group,
    n: models.length,
    still: models.filter(({ id }) => after.has(id)).length,
  }));
}
