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
export function goneTasks(compared: Compared): Found[] {
  const { kind, before, after, whole } = compared;
  const least = whole ? limits.taskRows : limits.taskRowsOfSome;
  const added = namesOf(after.tasks, least, before.tasks);
  return namesOf(before.tasks, least, after.tasks).map((task) => ({
    kind: 'task-gone',
    where: `${kind} ${task}`,
    what: statedByNone(compared, task, before.tasks.get(task)!.n, added.length > 0 && `are ${first(added).join(', ')}`),
    value: 0,
    limit: least,
  }));
}

/**
 * Licences, libraries and what else tallies count in a whole listing, of which many stated a value that nobody states any
 * more: one that goes for all at once has another name now. Where no value is left, the column is empty.
 */
export function goneValues(compared: Compared): Found[] {
  const { kind, before, after, whole } = compared;
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
        what: statedByNone(compared, `${named(gone)} of ${facet}`, n, added.length > 0 && `is ${named(added)}`),
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

/** What `n` stated at the last crawl, and what is new in its place. */
function statedByNone({ kind, after }: Compared, what: string, n: number, news: string | false): string {
  const now = `is stated by none of the ${countInWords(after.listed)} ${kindInWords(kind)}`;
  return `${what} ${now}, at the last crawl by ${countInWords(n)}${news ? `; new ${news}` : ''}.`;
}

const first = (names: readonly string[]): string[] => names.slice(0, NAMED);

function named(names: readonly string[]): string {
  const told = first(names).map((name) => name.slice(0, MOST_NAME));
  return `${told.join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`;
}
