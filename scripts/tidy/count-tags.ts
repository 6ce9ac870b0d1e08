import { countedTags } from '../../method/counted-tags.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { hasOthers } from './has-others.ts';

export interface TagCounter {
  /** The tags of one record; null where it has none. */
  add(tags: readonly string[] | null): void;
  /**
   * Rows of `tag-counts`, tags that no record carries with 0; none where the listing states at most one tag a record.
   */
  rows(): RowIn<'captures', 'tag-counts'>[];
}

/** Counts the tags of `countedTags` over the records of a listing. */
export function countTags(kind: 'models' | 'datasets'): TagCounter {
  const counts = new Map(countedTags[kind].map((tag) => [tag, 0]));
  let of = 0;
  let isTelling = false;
  return {
    add(tags) {
      if (tags === null) return;
      of += 1;
      isTelling ||= hasOthers(tags);
      // Without a set of each record's tags, which would cost a second a million records.
      for (let at = 0; at < tags.length; at += 1) {
        const n = counts.get(tags[at]!);
        if (n !== undefined && tags.indexOf(tags[at]!) === at) counts.set(tags[at]!, n + 1);
      }
    },
    // One tag at most is the tag that a list was filtered by, and says nothing of the others.
    rows: () => (isTelling ? [...counts].map(([tag, n]) => ({ kind, tag, n, of })) : []),
  };
}
