import type { KeptRepository } from './capture-summary.ts';

/** A repository in two captures. */
export interface Shared {
  before: KeptRepository;
  after: KeptRepository;
}

/**
 * Repositories with a row in both captures: by the Hub's `_id`, which no rename changes, where both keep it, else by
 * id. One of the same id and another `_id` is another repository under a name that was used before.
 */
export function sharedRepositories(before: readonly KeptRepository[], after: readonly KeptRepository[]): Shared[] {
  const byHubId = new Map(before.flatMap((each) => (each.hubId === null ? [] : [[each.hubId, each] as const])));
  const byId = new Map(before.map((each) => [each.id, each]));
  return after.flatMap((each) => {
    const moved = each.hubId === null ? undefined : byHubId.get(each.hubId);
    const named = byId.get(each.id);
    const same = moved ?? (named && (named.hubId === null || each.hubId === null) ? named : undefined);
    return same ? [{ before: same, after: each }] : [];
  });
}
