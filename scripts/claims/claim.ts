import type { RowIn } from '../../data/schema/folders.ts';
import type { Row } from '../../data/schema/table.ts';
import type { FrameName } from '../../frames/frame-rules.ts';
import type { JudgedMetric, MetricRows } from '../../frames/metric-rows.ts';

/** Metrics whose rows name a capture. */
type MetricOfCaptures = {
  [N in JudgedMetric]: RowIn<'metrics', N> extends { capture: string } ? N : never;
}[JudgedMetric];

/** What the data say of a claim; null values where the effect has no interval, test or count. */
export interface Judgement {
  /** The effect meets the predicate; a confirmatory claim must also pass its adjusted p-value. */
  holds: boolean;
  effectName: string;
  effect: number;
  low?: number | null;
  high?: number | null;
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
  /** Printed while it holds; `{when whole-models}` in it is `in July 2024`, when the capture of that rule was seen. */
  sentence: string;
  /** Printed when it does not. */
  otherwise: string;
  /** When it holds, in words, with the threshold and `{when}` as in the sentence. */
  predicate: string;
  /** Captures that it rests on: by rule, or those that the metrics have. */
  captures: readonly FrameName[] | ((rows: MetricRows) => readonly string[]);
  restsOn: readonly JudgedMetric[];
  /** Null when the data that it needs are not there. */
  judge(rows: MetricRows): Judgement | null;
}

/** What most claims are: the report states a figure of a listing. */
export const ofReport = { family: 'descriptive', madeBy: 'report' } as const;

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
