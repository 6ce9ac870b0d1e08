import { counters, type CaptureSummary, type Counter, type ListingSummary } from './capture-summary.ts';
import { limits } from './limits.ts';
import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import { sharedRepositories, type Shared } from './shared-repositories.ts';

/** A counter of a repository in two captures. */
export interface Move {
  id: string;
  from: number;
  to: number;
  /** Created long enough before the earlier capture to be no release; also where the creation is not known. */
  established: boolean;
}

/** One listing in two captures that may be held against each other. */
export interface Compared {
  kind: ListedKind;
  before: ListingSummary;
  after: ListingSummary;
  /** Day of the earlier capture. */
  seenBefore: string;
  /** Days between the two captures. */
  days: number;
  /** Every repository of the listing is in it, in both. */
  whole: boolean;
  /** Both are crawls of the Hub by the same options, so that as much of it has rows of its own. */
  sameScope: boolean;
  /** The Hub itself was asked for both. */
  live: boolean;
  /** Repositories with a row in both. */
  shared: readonly Shared[];
  /** Known in both captures, by counter. */
  moves: Readonly<Record<Counter, readonly Move[]>>;
}

/**
 * Share of the later capture's rows that the earlier one must have for two archives without a source to be of one
 * series.
 */
const SAME_SERIES = 0.1;

/** The listings of two captures that are of comparable population; none where the captures are of different things. */
export function comparedListings(before: CaptureSummary, after: CaptureSummary): Compared[] {
  const days = (Date.parse(after.seen) - Date.parse(before.seen)) / 86_400_000;
  return listedKinds.flatMap((kind) => {
    const [old, now] = [before.listings[kind], after.listings[kind]];
    const shared = sharedRepositories(old.kept, now.kept);
    if (!isComparable(before, after, kind, shared.length)) return [];
    const whole = old.population === 'whole';
    const live = before.live && after.live;
    const sameScope = live && before.scope !== '' && before.scope === after.scope;
    const moves = movesOf(shared, Date.parse(before.seen));
    const seenBefore = before.seen;
    return [{ kind, before: old, after: now, seenBefore, days, whole, sameScope, live, shared, moves }];
  });
}

function isComparable(before: CaptureSummary, after: CaptureSummary, kind: ListedKind, shared: number): boolean {
  const [old, now] = [before.listings[kind], after.listings[kind]];
  if (old.population !== now.population || old.population === 'none' || old.listed === 0) return false;
  if (old.population === 'whole') return true;
  if (seriesOf(before.source) !== seriesOf(after.source)) return false;
  // Archives that do not say what they cover are told apart by what is in them.
  return old.population !== 'unknown' || now.kept.length === 0 || shared >= SAME_SERIES * now.kept.length;
}

/** A source without what differs from one publication of it to the next: commits, days, counts. */
function seriesOf(source: string): string {
  return source.replace(/\b(?=\w*\d)[0-9a-f]{7,40}\b|\d[\d,.-]*/g, '#');
}

function movesOf(shared: readonly Shared[], seen: number): Record<Counter, Move[]> {
  const of = (counter: Counter): Move[] =>
    shared.flatMap(({ before, after }) => {
      const [from, to] = [before.counts[counter], after.counts[counter]];
      if (from === null || to === null) return [];
      const established = before.created === null || seen - before.created >= limits.newDays * 86_400_000;
      return [{ id: after.id, from, to, established }];
    });
  // One entry for each of the counters: that is what Record says.
  return Object.fromEntries(counters.map((counter) => [counter, of(counter)])) as Record<Counter, Move[]>;
}
