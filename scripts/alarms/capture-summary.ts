import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { Loss } from '../../data/schema/manifest.ts';
import type { Row } from '../../data/schema/table.ts';

/** Counters of a repository. */
export const counters = ['likes', 'downloads', 'downloads_all_time'] as const;
export type Counter = (typeof counters)[number];

/** A repository that has a row of its own in a capture. */
export interface KeptRepository {
  id: string;
  /** `_id` of the Hub, which no rename changes; null where the capture does not keep it. */
  hubId: string | null;
  /** Milliseconds of its creation; null where not known. */
  created: number | null;
  counts: Readonly<Record<Counter, number | null>>;
  /** The whole row, as value or as text. */
  row: Row;
}

/** How many rows know a column, and the type of the values of nearly all that do. */
export interface ColumnSummary {
  known: number;
  of: number;
  /** undefined where the values are of several types, or none is known. */
  type: string | undefined;
}

/** Number of repositories and sums of their counters. */
export interface Sums {
  n: number;
  likes: number;
  downloads: number;
}

/** The repository that holds most of a sum. */
export interface Holder {
  /** The sum: `downloads`, `downloads text-generation`. */
  of: string;
  /** undefined where the largest value has no row that names its repository. */
  id: string | undefined;
  value: number;
  sum: number;
  /** Repositories among which it stands. */
  rows: number;
}

/** What alarms know of one listing. */
export interface ListingSummary {
  /** ListedKind of population, as the manifest says. */
  population: string;
  listed: number;
  /** Newest day of creation in the whole listing; null where not known. */
  newest: string | null;
  sums: Sums;
  /** By task: pipeline_tag of models, task category of datasets, SDK of Spaces. */
  tasks: ReadonlyMap<string, Sums>;
  /** By facet of the tallies what has each value: library, licence, stage and more, but not tasks and months. */
  values: ReadonlyMap<string, ReadonlyMap<string, Sums>>;
  /** Repositories by month of creation. */
  months: ReadonlyMap<string, number>;
  holders: readonly Holder[];
  kept: readonly KeptRepository[];
  columns: ReadonlyMap<string, ColumnSummary>;
}

/**
 * What alarms know of a capture: everything that they are judged by, and small enough to be made thousands of times.
 */
export interface CaptureSummary {
  capture: string;
  seen: string;
  source: string;
  /** The Hub itself was asked, not an archive. */
  live: boolean;
  /** Options of the crawl, which decide what is in scope, as one text; empty where nobody says. */
  scope: string;
  /** What the crawl could not read or believe. */
  losses: readonly Loss[];
  listings: Readonly<Record<ListedKind, ListingSummary>>;
}
