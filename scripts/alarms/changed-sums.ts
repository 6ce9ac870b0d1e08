import type { Compared } from './compared-listing.ts';
import { countInWords, kindInWords, ratioInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';
import { middleOf } from './middle-of.ts';

/**
 * Sums of a whole listing and of its tasks that moved by more than others did; of lists they move with who is in them.
 */
export function changedSums(compared: Compared): Found[] {
  return compared.whole ? [...movedSums(compared), ...movedTasks(compared)] : [];
}

/** One repository that jumps is an alarm of its own: the sum is judged without the one that moved most. */
function movedSums({ kind, before, after, moves }: Compared): Found[] {
  return (['downloads', 'likes'] as const).flatMap((counter): Found[] => {
    const most = moves[counter].toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0];
    const [from, to] = [before.sums[counter] - (most?.from ?? 0), after.sums[counter] - (most?.to ?? 0)];
    if (from < limits.page || to <= limits.moved[counter] * from) return [];
    return [
      {
        kind: 'moved',
        where: `${kind} ${counter}`,
        what:
          `The ${counter} of all ${kindInWords(kind)}${most ? ` but ${most.id}` : ''} sum up to ${countInWords(to)}, ` +
          `at the last crawl to ${countInWords(from)}: ${ratioInWords(to / from)} times; ` +
          `at most ${limits.moved[counter]} is expected.`,
        value: to / from,
        limit: limits.moved[counter],
      },
    ];
  });
}

/** A task against the others of the same listing: what all of them do is told by the sum of the listing. */
function movedTasks({ kind, before, after }: Compared): Found[] {
  return (['downloads', 'likes'] as const).flatMap((counter) => {
    const least = Math.max(1, limits.movedTaskShare * before.sums[counter]);
    const tasks = [...before.tasks].flatMap(([task, sums]) => {
      const to = after.tasks.get(task)?.[counter] ?? 0;
      return sums[counter] >= least && to > 0 ? [{ task, from: sums[counter], to }] : [];
    });
    const usual = middleOf(tasks.map(({ from, to }) => to / from));
    return tasks.flatMap(({ task, from, to }): Found[] => {
      const against = to / from / usual;
      if (against <= limits.movedTask && against >= 1 / limits.movedTask) return [];
      return [
        {
          kind: 'moved',
          where: `${kind} ${counter} ${task}`,
          what:
            `The ${counter} of ${task} sum up to ${countInWords(to)}, at the last crawl to ${countInWords(from)}: ` +
            `${ratioInWords(to / from)} times, where other tasks have ${ratioInWords(usual)} times in their middle.`,
          value: against,
          limit: limits.movedTask,
        },
      ];
    });
  });
}
