import type { ListedKind } from '../../../data/schema/listed-kinds.ts';
import type { Row } from '../../../data/schema/table.ts';
import type { CaptureSummary, ListingSummary, Sums } from '../../alarms/capture-summary.ts';
import { summariseRows } from '../../alarms/summarise-rows.ts';

/**
 * A listing as it stands on one day: what tallies say of all of it, and the repositories that have rows of their own.
 */
export interface ListingState {
  listed: number;
  sums: Sums;
  tasks: ReadonlyMap<string, Sums>;
  months: ReadonlyMap<string, number>;
  rows: readonly Row[];
}

/** One listing of one real capture, from which neighbours are drawn. */
export interface World extends ListingState {
  name: string;
  kind: ListedKind;
  population: 'whole' | 'top' | 'curated' | 'sample';
  seen: string;
  /** Repositories of each owner by month of creation: owners leave with all they have. None where it is not known. */
  owners: readonly ReadonlyMap<string, number>[];
  /** The same repositories as they were seen hours later, where that was captured. */
  later?: readonly Row[];
}

const NONE: ListingSummary = {
  population: 'none',
  listed: 0,
  newest: null,
  sums: { n: 0, likes: 0, downloads: 0 },
  tasks: new Map(),
  values: new Map(),
  months: new Map(),
  holders: [],
  kept: [],
  columns: new Map(),
};

/** The summary of a listing in a capture of nothing else. */
export function summaryOf(world: World, seen: string, listing: ListingSummary): CaptureSummary {
  const listings = { models: NONE, spaces: NONE, datasets: NONE, [world.kind]: listing };
  return { capture: 'latest', seen, source: world.name, live: true, scope: '', losses: [], listings };
}

/** A listing as alarms know it. */
export function listingOf(world: World, seen: string, { rows, ...state }: ListingState): ListingSummary {
  return {
    population: world.population,
    newest: seen,
    holders: [],
    values: new Map(),
    ...state,
    ...summariseRows(rows),
  };
}

/** Tasks of a row, as the tallies of its listing count them. */
export function tasksOf(kind: ListedKind, row: Row): string[] {
  const value = row[{ models: 'pipeline_tag', spaces: 'sdk', datasets: 'task_categories' }[kind]];
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}
