import type { RowIn } from '../../data/schema/folders.ts';
import { nameOf, type Listing, type ListingModel } from './find-model-renames.ts';

type ChurnRow = RowIn<'listings', 'listing-churn'>;

/** Groups of two listings that are compared. */
export const CHURN_GROUPS = [
  'all',
  'no downloads',
  '1-999 downloads',
  '1000 or more downloads',
  'without owner',
] as const satisfies readonly ChurnRow['group'][];

/**
 * Rows of `listing-churn`: how many models of a listing a later one has under the same id or renamed; those with an
 * owner also by downloads in the earlier one.
 */
export function compareListings(
  before: Listing,
  after: Listing,
  renames: readonly RowIn<'listings', 'model-renames'>[],
): ChurnRow[] {
  const found = whereabouts(before, after, new Set(renames.map(({ id }) => id)));
  const groups = CHURN_GROUPS.map(
    (group) => [group, before.models.filter((model) => group === 'all' || churnGroupOf(model) === group)] as const,
  );
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

/**
 * The group of a model besides all; null of one with an owner of which no downloads are known. The Hub moved the ids without
 * owner itself and still redirects them; among the most downloaded they would be four in ten of those not found.
 */
export function churnGroupOf({ id, downloads }: Pick<ListingModel, 'id' | 'downloads'>): ChurnRow['group'] | null {
  if (!id.includes('/')) return 'without owner';
  if (downloads === null) return null;
  if (downloads === 0) return 'no downloads';
  return downloads < 1000 ? '1-999 downloads' : '1000 or more downloads';
}

/** Where the later listing has each model: under its id, under another, only its name under a newer one, or not at all. */
function whereabouts(before: Listing, after: Listing, renamed: ReadonlySet<string>): Map<string, string> {
  const ids = new Set(after.models.map(({ id }) => id));
  const known = new Set(before.models.map(({ id }) => id));
  const names = new Set(after.models.filter(({ id }) => !known.has(id)).map(({ id }) => nameOf(id)));
  const placeOf = (id: string) => {
    if (ids.has(id)) return 'still';
    if (renamed.has(id)) return 'renamed';
    return names.has(nameOf(id)) ? 'namesake' : 'gone';
  };
  return new Map(before.models.map(({ id }) => [id, placeOf(id)]));
}
