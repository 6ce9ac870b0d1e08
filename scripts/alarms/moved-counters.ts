import { counters, type Counter } from './capture-summary.ts';
import type { Compared, Move } from './compared-listing.ts';
import { countInWords, kindInWords, ratioInWords, shareInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';
import { middleOf } from './middle-of.ts';

const NAMES: Readonly<Record<Counter, string>> = {
  likes: 'likes',
  downloads: 'downloads of 30 days',
  downloads_all_time: 'downloads of all time',
};

/** What the counters of the repositories in both captures show. */
export function movedCounters(compared: Compared): Found[] {
  return counters.flatMap((counter) => {
    const stood = stoodStill(compared, counter);
    if (stood.length > 0) return stood;
    return [...(counter === 'downloads' ? halved(compared) : fell(compared, counter)), ...jumped(compared, counter)];
  });
}

const inUse = (moves: readonly Move[]) => moves.filter(({ from }) => from >= limits.used);

function stoodStill({ kind, moves, days, whole, before, after }: Compared, counter: Counter): Found[] {
  const named = kindInWords(kind);
  if (days < limits.stillDays) return [];
  const judged = inUse(moves[counter]);
  const moved = judged.filter(({ from, to }) => from !== to).length;
  const sum = counter === 'downloads_all_time' ? 0 : before.sums[counter];
  const sumStood = whole && counter !== 'downloads_all_time' && sum >= limits.page && sum === after.sums[counter];
  const allStood = judged.length >= limits.stillRows && moved <= limits.stillShare * judged.length;
  if (!sumStood && !allStood) return [];
  const what = allStood
    ? `The ${NAMES[counter]} of ${countInWords(judged.length - moved)} of ${countInWords(judged.length)} ${named} in ` +
      `use are what they were ${countInWords(days)} days before.`
    : `The ${NAMES[counter]} of all ${named} sum up to ${countInWords(sum)}, ` +
      `as they did ${countInWords(days)} days before.`;
  return [
    {
      kind: 'stood-still',
      where: `${kind} ${counter}`,
      what,
      value: allStood ? moved / judged.length : 0,
      limit: limits.stillShare,
    },
  ];
}

function halved({ kind, moves, whole, before, after }: Compared): Found[] {
  const named = kindInWords(kind);
  const ratios = inUse(moves.downloads)
    .filter(({ established }) => established)
    .map(({ from, to }) => to / from)
    .sort((a, b) => a - b);
  const n = ratios.length;
  const [middle, surely] = [middleOf(ratios), ratios[Math.min(n - 1, Math.ceil(n / 2 + 1.5 * Math.sqrt(n)))] ?? 0];
  const sum = before.sums.downloads > 0 ? after.sums.downloads / before.sums.downloads : 1;
  const medianFell = n >= limits.rows && middle <= limits.halved && surely <= limits.halvedSurely;
  if (!medianFell && !(whole && sum < limits.halvedSum)) return [];
  const what = medianFell
    ? `The downloads of 30 days of ${countInWords(n)} ${named} in use are ${ratioInWords(middle)} times those ` +
      `of the last crawl in the middle; at least ${limits.halved} is expected.`
    : `The downloads of 30 days of all ${named} sum up to ${countInWords(after.sums.downloads)}, ` +
      `at the last crawl to ${countInWords(before.sums.downloads)}: ${ratioInWords(sum)} times; ` +
      `at least ${limits.halvedSum} is expected.`;
  const [value, limit] = medianFell ? [middle, limits.halved] : [sum, limits.halvedSum];
  return [{ kind: 'halved', where: `${kind} downloads`, what, value, limit }];
}

function fell({ kind, moves, whole, before, after }: Compared, counter: Counter): Found[] {
  const named = kindInWords(kind);
  const judged = inUse(moves[counter]);
  const down = judged.filter(({ from, to }) => to < (1 - limits.fellBy) * from).length;
  const share = down / Math.max(1, judged.length);
  const sum = before.sums.likes > 0 ? after.sums.likes / before.sums.likes : 1;
  const sumFell = whole && counter === 'likes' && before.sums.likes >= limits.page && sum < limits.fellSum;
  const manyFell = judged.length >= limits.rows && share > limits.fell;
  if (!manyFell && !sumFell) return [];
  const what = manyFell
    ? `The ${NAMES[counter]} of ${countInWords(down)} of ${countInWords(judged.length)} ${named} in use fell by ` +
      `more than ${shareInWords(limits.fellBy)}, though they only grow: ${shareInWords(share)}, ` +
      `more than ${shareInWords(limits.fell)}.`
    : `The likes of all ${named} sum up to ${countInWords(after.sums.likes)}, at the last crawl to ` +
      `${countInWords(before.sums.likes)}: ${ratioInWords(sum)} times; at least ${limits.fellSum} is expected.`;
  const [value, limit] = manyFell ? [share, limits.fell] : [sum, limits.fellSum];
  return [{ kind: 'fell', where: `${kind} ${counter}`, what, value, limit }];
}

/** Repositories that are named one by one; more of them are one alarm. */
const NAMED = 5;

function jumped({ kind, moves, days }: Compared, counter: Counter): Found[] {
  const named = kindInWords(kind);
  if (days > limits.jumpDays) return [];
  const limit = days <= limits.jumpWeeks ? limits.jump : limits.jumpOfMonth;
  const found = moves[counter].filter(
    ({ from, to, established }) => established && from >= limits.jumpFrom[counter] && to >= limit * from,
  );
  if (found.length > NAMED)
    return [
      {
        kind: 'jumped',
        where: `${kind} ${counter}`,
        what:
          `The ${NAMES[counter]} of ${countInWords(found.length)} ${named} are ${limit} times those ` +
          `of the last crawl or more; the first is ${found[0]!.id}, from ${countInWords(found[0]!.from)} ` +
          `to ${countInWords(found[0]!.to)}.`,
        value: found.length,
        limit: NAMED,
      },
    ];
  return found.map(({ id, from, to }) => ({
    kind: 'jumped',
    where: `${kind} ${counter} ${id}`,
    what:
      `${id} has ${countInWords(to)} ${NAMES[counter]}, at the last crawl ${countInWords(from)}: ` +
      `${ratioInWords(to / from)} times; less than ${limit} is expected.`,
    value: to / from,
    limit,
  }));
}
