import type { Sums } from './capture-summary.ts';
import type { Compared } from './compared-listing.ts';
import { countInWords, kindInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';

/** Names that are told of those that are gone, and of those that are new. */
const NAMED = 5;
/** Characters of one of them. */
const MOST_NAME = 60;

/** Tasks that many stated, and nobody does any more. */
export function goneTasks({ kind, before, after, whole }: Compared): Found[] {
  const least = whole ? limits.taskRows : limits.taskRowsOfSome;
  const added = namesOf(after.tasks, least, before.tasks);
  return namesOf(before.tasks, least, after.tasks).map((task) => ({
    kind: 'task-gone',
    where: `${kind} ${task}`,
    what:
      `${task} is stated by none of the ${countInWords(after.listed)} ${kindInWords(kind)}, ` +
      `at the last crawl by ${countInWords(before.tasks.get(task)!.n)}` +
      `${added.length > 0 ? `; new are ${added.slice(0, NAMED).join(', ')}` : ''}.`,
    value: 0,
    limit: least,
  }));
}

/**
 * Licences, libraries and what else tallies count in a whole listing, of which many stated a value that nobody states any
 * more: one that goes for all at once has another name now. Where no value is left, the column is empty.
 */
export function goneValues({ kind, before, after, whole }: Compared): Found[] {
  if (!whole) return [];
  return [...before.values].flatMap(([facet, old]): Found[] => {
    const now = after.values.get(facet);
    const gone = now === undefined || now.size === 0 ? [] : namesOf(old, limits.taskRows, now);
    if (gone.length === 0) return [];
    const n = gone.reduce((sum, name) => sum + old.get(name)!.n, 0);
    const added = namesOf(now!, limits.taskRows, old);
    return [
      {
        kind: 'task-gone',
        where: `${kind} ${facet}`,
        what:
          `${named(gone)} of ${facet} is stated by none of the ${countInWords(after.listed)} ${kindInWords(kind)}, ` +
          `at the last crawl by ${countInWords(n)}${added.length > 0 ? `; new is ${named(added)}` : ''}.`,
        value: gone.length,
        limit: limits.taskRows,
      },
    ];
  });
}

/** Names that so many state and that are in no other map. */
function namesOf(sums: ReadonlyMap<string, Sums>, least: number, other: ReadonlyMap<string, Sums>): string[] {
  return [...sums].filter(([name, { n }]) => n >= least && (other.get(name)?.n ?? 0) === 0).map(([name]) => name);
}

function named(names: readonly string[]): string {
  const told = names.slice(0, NAMED).map((name) => name.slice(0, MOST_NAME));
  return `${told.join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`;
}
