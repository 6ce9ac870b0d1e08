import type { Compared } from './compared-listing.ts';
import { countInWords, kindInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';

/** Tasks that many stated, and nobody does any more. */
export function goneTasks({ kind, before, after, whole }: Compared): Found[] {
  const least = whole ? limits.taskRows : limits.taskRowsOfSome;
  const added = [...after.tasks].filter(([task, { n }]) => n >= least && !before.tasks.has(task)).map(([task]) => task);
  return [...before.tasks]
    .filter(([task, { n }]) => n >= least && (after.tasks.get(task)?.n ?? 0) === 0)
    .map(([task, { n }]) => ({
      kind: 'task-gone',
      where: `${kind} ${task}`,
      what:
        `${task} is stated by none of the ${countInWords(after.listed)} ${kindInWords(kind)}, ` +
        `at the last crawl by ${countInWords(n)}` +
        `${added.length > 0 ? `; new are ${added.slice(0, 5).join(', ')}` : ''}.`,
      value: 0,
      limit: least,
    }));
}
