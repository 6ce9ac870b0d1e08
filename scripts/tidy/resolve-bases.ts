import type { ModelIndex } from './model-index.ts';

/**
 * Under which name a base stands in the listing: as written, under a later id (renamed, also where the tag writes the
 * old one with other capital letters), with other capital letters, or not at all.
 */
export type BaseState = 'listed' | 'renamed' | 'other case' | 'not listed';

/** The bases that tags name, by their numbers, and what the listing knows of each. */
export interface ResolvedBases {
  /** All numbers are below. */
  size: number;
  state(base: number): BaseState;
  /** Id in the listing; as the tags write it where it is not listed. */
  id(base: number): string;
  /** Place in the listing; undefined where it is not listed. */
  place(base: number): number | undefined;
}

interface Other {
  state: BaseState;
  id: string;
  place: number | undefined;
}

/** A model renamed more often than this is not followed further: two old names could lead to each other. */
const MOST_RENAMES = 5;

/**
 * What each of the named ids is in the listing. `renames` gives later ids by old ones, which need not be the newest;
 * the Hub takes ids for the same that differ by capital letters only.
 */
export function resolveBases(
  size: number,
  named: (base: number) => string,
  index: ModelIndex,
  renames: ReadonlyMap<string, string>,
): ResolvedBases {
  // Places of those that are listed as written, which most are, from 1.
  const places = new Uint32Array(size);
  const missing: number[] = [];
  for (let base = 0; base < size; base += 1) {
    const place = index.place(named(base));
    if (place === undefined) missing.push(base);
    else places[base] = place + 1;
  }
  const others = resolveOthers(missing, named, index, renames);
  return {
    size,
    state: (base) => others.get(base)?.state ?? 'listed',
    id: (base) => others.get(base)?.id ?? named(base),
    place: (base) => (places[base] === 0 ? others.get(base)!.place : places[base]! - 1),
  };
}

/** The bases that are not listed as written, by their numbers. */
function resolveOthers(
  missing: readonly number[],
  named: (base: number) => string,
  index: ModelIndex,
  renames: ReadonlyMap<string, string>,
): Map<number, Other> {
  const found = missing.map((base) => renamed(named(base), index, (old) => renames.get(old)));
  const byCase = listedAs(missing.filter((_base, at) => found[at] === undefined).map(named), index);
  const later = new Map([...renames].map(([old, id]) => [old.toLowerCase(), id]));
  return new Map(
    missing.map((base, at) => {
      const id = named(base);
      const known = found[at];
      if (known) return [base, known];
      const listed = byCase.get(id.toLowerCase());
      if (listed !== undefined) return [base, { state: 'other case', id: listed, place: index.place(listed) }];
      const other = renamed(id, index, (old) => later.get(old.toLowerCase()));
      return [base, other ?? { state: 'not listed', id, place: undefined }];
    }),
  );
}

function renamed(old: string, index: ModelIndex, later: (id: string) => string | undefined): Other | undefined {
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
