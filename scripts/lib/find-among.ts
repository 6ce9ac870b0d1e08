/** A repository by its two names: its id, and the Hub's `_id`, which no rename changes; null where it is not known. */
export interface Named {
  id: string;
  hubId: string | null;
}

/** Finds the one that a repository is, by `_id`; by id where one of the two has no `_id`. */
export type Find<Found> = (like: Named) => Found | undefined;

/** A finder among these repositories. */
export function findAmong<Found extends Named>(among: readonly Found[]): Find<Found> {
  const byHubId = new Map(among.flatMap((each) => (each.hubId === null ? [] : [[each.hubId, each] as const])));
  const byId = Map.groupBy(among, ({ id }) => id);
  return ({ id, hubId }) => {
    const same = hubId === null ? undefined : byHubId.get(hubId);
    // The same id with another `_id` is another repository, which took the name over.
    return same ?? byId.get(id)?.find((each) => hubId === null || each.hubId === null);
  };
}
