/** A repository by its two names, and the day of its creation where that is known. */
export interface Member {
  id: string;
  hubId: string | null;
  created: string | null;
}

/** Finds the member that a repository is, by `_id`; by id where one of the two has no `_id`. */
export type Find<M> = (member: Pick<Member, 'id' | 'hubId'>) => M | undefined;

/** A finder among these members. */
export function findAmong<M extends Pick<Member, 'id' | 'hubId'>>(members: readonly M[]): Find<M> {
  const byHubId = new Map(
    members.flatMap((member) => (member.hubId === null ? [] : [[member.hubId, member] as const])),
  );
  const byId = Map.groupBy(members, ({ id }) => id);
  return ({ id, hubId }) => {
    const same = hubId === null ? undefined : byHubId.get(hubId);
    // The same id with another `_id` is another repository, which took the name over.
    return same ?? byId.get(id)?.find((member) => hubId === null || member.hubId === null);
  };
}
