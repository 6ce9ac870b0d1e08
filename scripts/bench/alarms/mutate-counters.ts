import { counters, type Counter, type KeptRepository, type ListingSummary } from '../../alarms/capture-summary.ts';
import { comparedListings, type Compared } from '../../alarms/compared-listing.ts';
import { limits } from '../../alarms/limits.ts';
import type { Mutation } from './mutation.ts';
import type { Neighbours } from './draw-neighbours.ts';

/** The listing in both captures; neighbours are comparable. */
function comparedOf({ before, after }: Neighbours): Compared {
  return comparedListings(before, after)[0]!;
}

function withCounts(
  listing: ListingSummary,
  counter: Counter,
  change: (repository: KeptRepository, value: number) => number,
): ListingSummary {
  const kept = listing.kept.map((each) => {
    const value = each.counts[counter];
    if (value === null) return each;
    return { ...each, counts: { ...each.counts, [counter]: change(each, value) } };
  });
  if (counter === 'downloads_all_time') return { ...listing, kept };
  const sum = (of: ListingSummary['kept']) => of.reduce((all, { counts }) => all + (counts[counter] ?? 0), 0);
  const moved = listing.sums[counter] + sum(kept) - sum(listing.kept);
  return { ...listing, kept, sums: { ...listing.sums, [counter]: moved } };
}

/**
 * One counter of one established repository a hundred times as high; from the value on from which a growth counts. Over
 * more than two weeks not of one that fell to less than half: there it cannot be told from the growth of others.
 */
export const multiplyCounter: Mutation = (neighbours, draws, size = 100) => {
  const { kind, after, moves, days } = comparedOf(neighbours);
  const least = days <= limits.jumpWeeks ? 0 : 0.5;
  const found = draws.pick(
    counters.flatMap((counter) =>
      moves[counter]
        .filter(({ from, to, established }) => established && from >= limits.jumpFrom[counter] && to > least * from)
        .map(({ id }) => ({ counter, id })),
    ),
  );
  if (!found) return undefined;
  const { counter, id } = found;
  const listing = withCounts(after, counter, (each, value) => (each.id === id ? size * value : value));
  return { listing, kinds: ['jumped'], where: `${kind} ${counter} ${id}` };
};

/** Half of the window of 30 days lost for everybody, a little more for some and less for others. */
export const halveWindow: Mutation = (neighbours, draws, size) => {
  const { kind, after, moves } = comparedOf(neighbours);
  const judged = moves.downloads.filter(({ from, established }) => established && from >= limits.used);
  if (judged.length < limits.rows) return undefined;
  const share = size ?? draws.between(0.45, 0.55);
  const halved = withCounts(after, 'downloads', (_, value) => Math.round(value * share * draws.between(0.9, 1.1)));
  const sums = { ...after.sums, downloads: Math.round(after.sums.downloads * share) };
  return { listing: { ...halved, sums }, kinds: ['halved'], where: `${kind} downloads` };
};

/** An all-time counter of a fifth of the repositories or more that is 5 to 50 % below what it was. */
export const dropCounters: Mutation = (neighbours, draws, size) => {
  const { kind, after, moves } = comparedOf(neighbours);
  const counter = draws.pick(
    (['likes', 'downloads_all_time'] as const).filter(
      (each) => moves[each].filter(({ from }) => from >= limits.used).length >= limits.rows,
    ),
  );
  if (!counter) return undefined;
  const was = new Map(moves[counter].map(({ id, from }) => [id, from]));
  const share = size ?? draws.between(0.2, 1);
  const listing = withCounts(after, counter, ({ id }, value) => {
    const from = was.get(id);
    if (from === undefined || draws.uniform() >= share) return value;
    return Math.floor(from * draws.between(0.5, 0.95));
  });
  return { listing, kinds: ['fell'], where: `${kind} ${counter}` };
};

/** A counter that everybody has as it was at the last crawl, days ago. */
export const stopCounter: Mutation = (neighbours, draws) => {
  const { kind, before, after, moves, days } = comparedOf(neighbours);
  const counter = draws.pick(
    counters.filter((each) => moves[each].filter(({ from }) => from >= limits.used).length >= limits.stillRows),
  );
  if (days < limits.stillDays || !counter) return undefined;
  const was = new Map(moves[counter].map(({ id, from }) => [id, from]));
  const stopped = withCounts(after, counter, ({ id }, value) => was.get(id) ?? value);
  const sums = counter === 'downloads_all_time' ? after.sums : { ...after.sums, [counter]: before.sums[counter] };
  return { listing: { ...stopped, sums }, kinds: ['stood-still'], where: `${kind} ${counter}` };
};
