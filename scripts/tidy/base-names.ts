import { createCompactNames } from './compact-names.ts';
import type { ModelIndex } from './model-index.ts';
import { resolveBases, type ResolvedBases } from './resolve-bases.ts';

/** The bases that the tags of a listing name, numbered as they come; shared by all who count them. */
export interface BaseNames {
  /** Number of a base, as a tag writes it. */
  number(id: string): number;
  /** What each is in the listing, by its number; asked for when the pass is over. */
  resolved(): ResolvedBases;
}

/** No bases yet; `renames` gives later ids of models by their old ones. */
export function collectBaseNames(index: ModelIndex, renames: ReadonlyMap<string, string>): BaseNames {
  const names = createCompactNames();
  let found: ResolvedBases | undefined;
  return {
    number: names.number,
    resolved: () => (found ??= resolveBases(names.size, names.byNumber(), index, renames)),
  };
}
