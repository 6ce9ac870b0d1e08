import type { Row } from '../../../data/schema/table.ts';
import type { CaptureSummary, Sums } from '../../alarms/capture-summary.ts';
import { numberIn } from '../../alarms/row-value.ts';
import type { Draws } from './draws.ts';
import { nextDownloads, nextLikes } from './next-value.ts';
import { listingOf, summaryOf, tasksOf, type ListingState, type World } from './world.ts';

/** Two captures of one listing, with nothing wrong between them. */
export interface Neighbours {
  world: World;
  days: number;
  before: CaptureSummary;
  after: CaptureSummary;
  /** Rows of the later one. */
  rows: readonly Row[];
}

/**
 * The capture and one that may follow it: of a world that was seen twice the two as they are, else a week or weeks of
 * life.
 */
export function drawNeighbours(world: World, draws: Draws): Neighbours {
  const days = world.later ? 1 : draws.pick([7, 7, 14, 28])!;
  const [old, now] = world.later ? seenTwice(world, world.later, draws) : livedOn(world, days, draws);
  const seen = new Date(Date.parse(world.seen) + days * 86_400_000).toISOString().slice(0, 10);
  const [before, after] = [
    summaryOf(world, world.seen, listingOf(world, world.seen, old)),
    summaryOf(world, seen, listingOf(world, seen, now)),
  ];
  return { world, days, before, after, rows: now.rows };
}

/** A random half of the repositories, or more, as they were and as they were hours later. */
function seenTwice(world: World, later: readonly Row[], draws: Draws): [ListingState, ListingState] {
  const share = draws.between(0.5, 1);
  const at = world.rows.map((_, index) => index).filter(() => draws.uniform() < share);
  const state = (rows: readonly Row[]): ListingState =>
    stateOfRows(
      world,
      at.map((index) => rows[index]!),
    );
  return [state(world.rows), state(later)];
}

const NO_SUMS: Sums = { n: 0, likes: 0, downloads: 0 };

/** What tallies would say of a listing of which every repository has a row. */
function stateOfRows(world: World, rows: readonly Row[]): ListingState {
  return { listed: rows.length, sums: sumsOfRows(rows), tasks: sumsByTask(world, rows), months: new Map(), rows };
}

function sumsOfRows(rows: readonly Row[]): Sums {
  return rows.reduce(plus, NO_SUMS);
}

function sumsByTask({ kind }: World, rows: readonly Row[]): Map<string, Sums> {
  const tasks = new Map<string, Sums>();
  for (const row of rows) for (const task of tasksOf(kind, row)) tasks.set(task, plus(tasks.get(task) ?? NO_SUMS, row));
  return tasks;
}

function plus(sums: Sums, row: Row): Sums {
  return {
    n: sums.n + 1,
    likes: sums.likes + (numberIn(row, 'likes') ?? 0),
    downloads: sums.downloads + (numberIn(row, 'downloads') ?? 0),
  };
}

/** The capture, and itself some days on: counters moved, some repositories gone, others come. */
function livedOn(world: World, days: number, draws: Draws): [ListingState, ListingState] {
  // All together up to a tenth up or down, as weeks of holidays would have it.
  const season = draws.between(0.9, 1.1);
  const [leave, come] = [draws.between(0, 0.03), draws.between(0.03, 0.06)];
  const all = world.rows.map((row) => ({ row, drawn: lived(row, days, season, draws), fate: draws.uniform() }));
  const old = all.filter(({ fate }) => fate >= come).map(({ row }) => row);
  const now = all.filter(({ fate }) => fate < 1 - leave).map(({ drawn }) => drawn);
  const before: ListingState = { ...world, rows: old, listed: listedOf(world, old) };
  const months = monthsLater(world, days, draws);
  const arrived = Math.round(world.listed * 0.0025 * days);
  const listed = world.population === 'whole' ? world.listed - months.gone + arrived : listedOf(world, now);
  // Who left the top lists is still listed: sums hold everybody.
  const drawn = all.map((each) => each.drawn);
  const [was, is] = [sumsByTask(world, world.rows), sumsByTask(world, drawn)];
  const tasks = new Map(
    [...world.tasks].map(([task, sums]) => {
      const ratio = draws.between(0.95, 1.05) * season;
      return [task, later(sums, was.get(task) ?? NO_SUMS, is.get(task) ?? NO_SUMS, ratio)] as const;
    }),
  );
  const sums = { ...later(world.sums, sumsOfRows(world.rows), sumsOfRows(drawn), season), n: listed };
  return [before, { rows: now, listed, months: months.left, tasks, sums }];
}

/** A list grows and shrinks as its rows do; a whole listing has its own number. */
function listedOf(world: World, rows: readonly Row[]): number {
  return world.population === 'whole' ? world.listed : Math.round((world.listed * rows.length) / world.rows.length);
}

function lived(row: Row, days: number, season: number, draws: Draws): Row {
  const [likes, downloads, ever] = ['likes', 'downloads', 'downloads_all_time'].map((name) => numberIn(row, name));
  const later = downloads == null ? null : Math.round(nextDownloads(downloads, days, draws) * season);
  return {
    ...row,
    ...(likes != null && { likes: nextLikes(likes, days, draws) }),
    ...(later !== null && { downloads: later }),
    ...(ever != null && { downloads_all_time: ever + Math.round(((later ?? 0) * days) / 30) }),
  };
}

/** Of the models of 2022-02-15, 8 % were no longer listed 877 days later. */
const GONE_PER_DAY = 0.08 / 877;

/**
 * Repositories leave until as many are gone as in so many days, or half or twice as many: one half of them one by one,
 * the other half with all that their owner has.
 */
function monthsLater(world: World, days: number, draws: Draws): { left: Map<string, number>; gone: number } {
  const left = new Map(world.months);
  const target = world.population === 'whole' ? world.listed * GONE_PER_DAY * days * draws.between(0.5, 2) : 0;
  let gone = 0;
  for (const [month, n] of world.months) {
    const single = Math.round((n / world.listed) * (target / 2) * draws.between(0.7, 1.3));
    gone += single;
    left.set(month, Math.max(0, n - single));
  }
  while (gone < target && world.owners.length > 0) {
    for (const [month, n] of draws.pick(world.owners)!) {
      const now = left.get(month) ?? 0;
      gone += Math.min(n, now);
      left.set(month, Math.max(0, now - n));
    }
  }
  return { left, gone };
}

/** A sum some days on: what has rows as it was drawn, all others by one ratio. */
function later(sums: Sums, was: Sums, is: Sums, ratio: number): Sums {
  const rest = (counter: 'likes' | 'downloads') => Math.max(0, sums[counter] - was[counter]);
  return {
    n: sums.n,
    likes: rest('likes') + is.likes,
    downloads: Math.round(rest('downloads') * ratio) + is.downloads,
  };
}
