import type { Compared } from './compared-listing.ts';
import { countInWords, kindInWords, shareInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';
import { textIn } from './row-value.ts';

/** Columns of what others do with a repository: they move for most between two crawls. */
const MOVED_BY_OTHERS: ReadonlySet<string> = new Set([
  'likes',
  'downloads',
  'downloads_all_time',
  'small_children',
  'spaces_naming',
  'spaces_listed',
  'stage',
  'discussions',
  'commits',
  'contributors',
  'models_in_scope',
  'spaces_in_scope',
]);

/**
 * Columns of what a repository is that have another value for most of those that both crawls know: a field that kept its
 * name and means something else now, as parameters in millions. A value of 0 that becomes some says nothing.
 */
export function changedValues({ kind, before: old, after: now, shared, live }: Compared): Found[] {
  if (!live) return [];
  // Where the type is another, that is told.
  const isSteady = (column: string) =>
    !MOVED_BY_OTHERS.has(column) && old.columns.get(column)?.type === now.columns.get(column)?.type;
  return [...now.columns.keys()].filter(isSteady).flatMap((column): Found[] => {
    const pairs = shared.flatMap(({ before, after }) => {
      const [from, to] = [textIn(before.row, column), textIn(after.row, column)];
      return from === null || to === null || from === '0' ? [] : [from === to];
    });
    const changed = pairs.filter((isSame) => !isSame).length;
    const share = changed / Math.max(1, pairs.length);
    if (pairs.length < limits.columnRows || share <= limits.changed) return [];
    return [
      {
        kind: 'moved',
        where: `${kind} ${column}`,
        what:
          `The column ${column} has another value than at the last crawl for ${countInWords(changed)} of ` +
          `${countInWords(pairs.length)} ${kindInWords(kind)} in both: ${shareInWords(share)}, ` +
          `more than ${shareInWords(limits.changed)}: does its field still mean the same?`,
        value: share,
        limit: limits.changed,
      },
    ];
  });
}
