import { countedTags } from '../../method/counted-tags.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { readTexts, type HubRecord } from '../records/field.ts';

export interface TagCounter {
  add(record: HubRecord): void;
  /**
   * Rows of `tag-counts`, tags that no record carries with 0; none where the listing states at most one tag a record.
   */
  rows(): RowIn<'listings', 'tag-counts'>[];
}

/** Counts the tags of `countedTags` over the records of a listing. */
export function countTags(capture: string, kind: 'models' | 'datasets'): TagCounter {
  const counts = new Map(countedTags[kind].map((tag) => [tag, 0]));
  let [of, most] = [0, 0];
  return {
    add(record) {
      const tags = readTexts(record, 'tags');
      if (tags === null) return;
      of += 1;
      const distinct = new Set(tags);
      most = Math.max(most, distinct.size);
      for (const tag of distinct) if (counts.has(tag)) counts.set(tag, counts.get(tag)! + 1);
    },
    // One tag at most is the tag that a list was filtered by, and says nothing of the others.
    rows: () => (most <= 1 ? [] : [...counts].map(([tag, n]) => ({ capture, kind, tag, n, of }))),
  };
}
