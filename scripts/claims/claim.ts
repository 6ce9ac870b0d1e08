import type { RowIn } from '../../data/schema/folders.ts';
import type { Row } from '../../data/schema/table.ts';
import type { FrameName } from '../../frames/frame-rules.ts';
import type { JudgedMetric, MetricRows } from '../../frames/metric-rows.ts';
import type { MarkReason } from './mark-reasons.ts';

/** Metrics whose rows name a capture. */
type MetricOfCaptures = {
  [N in JudgedMetric]: RowIn<'metrics', N> extends { capture: string } ? N : never;
}[JudgedMetric];

/** A number that a figure is held against. */
export interface Mark {
  is: 'above' | 'at least' | 'at most' | 'below';
  mark: number;
  /** Why this number: one of the reasons that do not come from the data. */
  because: MarkReason;
}

/**
 * How sure a claim is. census: it says what was counted in its listing and no more, which the page says with the words
 * "in this listing". interval: its figures carry a 95% interval over authors or over rows, or the
 * ends that they have whatever the values are that the source lacks; a figure whose interval spans its mark cannot hold.
 */
export type Certainty = { kind: 'census' } | { kind: 'interval'; by: 'author' | 'row' | 'missing value' };

/** One figure that decides a claim; empty ends where it has no interval. */
export interface Figure {
  effectName: string;
  effect: number;
  low?: number | null;
  high?: number | null;
  /** A whole count beside figures with intervals: it is held against its mark as it is. */
  counted?: boolean;
  /** Of a confirmatory claim. */
  p?: number | null;
  n?: string;
}

/** A sentence of the report that data can turn over. */
export interface Claim {
  /** Unique in the ledger; `<Claim id />` in a chapter names it. */
  id: string;
  /** confirmatory: tested, p-values adjusted over the family. descriptive: states a figure of a listing. */
  family: 'confirmatory' | 'descriptive';
  /** `report`, or who made the claim. */
  madeBy: string;
  /**
   * Printed while it holds; `{when whole-models}` in it is `in July 2024`, when the capture of that rule was seen, and
   * `{share 1}` the first figure in percent, `{number 1}` the first figure as it is.
   */
  sentence: string;
  /** Printed when it does not. */
  otherwise: string;
  /** Printed when an interval spans its mark; where it is missing, that this cannot be told is said of the sentence. */
  unsure?: string;
  /** When it holds, in words, with every mark as `above 0.5` and `{when}` as in the sentence. */
  predicate: string;
  certainty: Certainty;
  /** What its first figures are held against, one mark a figure and in their order; it holds when all do. */
  marks: readonly [Mark, ...Mark[]];
  /** Captures that it rests on: by rule, or those that the metrics have. */
  captures: readonly FrameName[] | ((rows: MetricRows) => readonly string[]);
  restsOn: readonly JudgedMetric[];
  /** Its figures, one a mark, then others that its sentences tell; null when the data that it needs are not there. */
  judge(rows: MetricRows): readonly Figure[] | null;
}

/** What most claims are: the report states a figure of a listing. */
export const ofReport = { family: 'descriptive', madeBy: 'report' } as const;

/** It says what was counted in its listing. */
export const IN_THIS_LISTING: Certainty = { kind: 'census' };
/** Its figures carry intervals that resample authors. */
export const BY_AUTHOR: Certainty = { kind: 'interval', by: 'author' };
/** Its figures carry intervals that take the rows as drawn one by one. */
export const BY_ROW: Certainty = { kind: 'interval', by: 'row' };
/** Its figures carry the ends that missing values could move them to. */
export const BY_MISSING: Certainty = { kind: 'interval', by: 'missing value' };

/** Captures of a metric, each once. */
export const capturesOf =
  (metric: MetricOfCaptures) =>
  (rows: MetricRows): readonly string[] => {
    const named: readonly { capture: string }[] = rows(metric);
    return [...new Set(named.map(({ capture }) => capture))];
  };

/** The one row of a metric with these key values; undefined when there is none. */
export function findRow<R extends Row>(rows: readonly R[], key: Readonly<Partial<R>>): R | undefined {
  return rows.find((row) => Object.entries(key).every(([column, value]) => row[column] === value));
}

/** Smallest Cliff's delta of interest: the lower band of a small effect (docs/protocol.md). */
export const SMALLEST_DELTA = 0.147;
