import type { ModelIndex } from './model-index.ts';

/**
 * Under which name a base stands in the listing: as written, under a later id (renamed, also where the tag writes the
 * old one with other capital letters), with other capital letters, or not at all.
 */
export type BaseState = 'listed' | 'renamed' | 'other case' | 'not listed';

/** A base that tags name, and what the listing knows of it. */
export interface ResolvedBase {
  state: BaseState;
  /** Id in the listing; as the tags write it where it is not listed. */
  id: string;
  /** Place in the listing; undefined where it is not listed. */
  place: number | undefined;
}

/** A model renamed more often than this is not followed further: two old names could lead to each other. */
const MOST_RENAMES = 5;

/**
 * What each of the named ids is in the listing. `renames` gives later ids by old ones, which need not be the newest;
 * the Hub takes ids for the same that differ by capital letters only.
 */
export function resolveBases(
  ids: readonly string[],
  index: ModelIndex,
  renames: ReadonlyMap<string, string>,
): ResolvedBase[] {
  const found = ids.map((id) => asWritten(id, index) ?? renamed(id, index, (old) => renames.get(old)));
  const missing = ids.filter((_id, at) => found[at] === undefined);
  const byCase = listedAs(missing, index);
  const later = new Map([...renames].map(([old, id]) => [old.toLowerCase(), id]));
  return ids.map((id, at): ResolvedBase => {
    const known = found[at];
    if (known) return known;
    const listed = byCase.get(id.toLowerCase());
    if (listed !== undefined) return { state: 'other case', id: listed, place: index.place(listed) };
    const other = renamed(id, index, (old) => later.get(old.toLowerCase()));
    return other ?? { state: 'not listed', id, place: undefined };
  });
}

function asWritten(id: string, index: ModelIndex): ResolvedBase | undefined {
  const place = index.place(id);
  return place === undefined ? undefined : { state: 'listed', id, place };
}

function renamed(old: string, index: ModelIndex, later: (id: string) => string | undefined): ResolvedBase | undefined {
  let id = later(old);
  for (let times = 0; id !== undefined && times < MOST_RENAMES; times += 1) {
    const place = index.place(id);
    if (place !== undefined) return { state: 'renamed', id, place };
    id = later(id);
  }
  return undefined;
}

/** Listed ids by their lower case, for those asked for; of two that differ by case alone the first by name. */
function listedAs(ids: readonly string[], index: ModelIndex): Map<string, string> {
  const found = new Map<string, string>();
  for (const id of index.inOtherLetters(ids).toSorted((a, b) => (a < b ? 1 : -1))) found.set(id.toLowerCase(), id);
  return found;
}
