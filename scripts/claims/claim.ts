import type { Row } from '../../data/schema/table.ts';

/** Rows of a metric table by its name. */
export type MetricRows = (name: string) => readonly Row[];

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
  /** File name. */
  id: string;
  /** confirmatory: tested, p-values adjusted over the family. descriptive: states a figure of a listing. */
  family: 'confirmatory' | 'descriptive';
  /** `report`, or who made the claim. */
  madeBy: string;
  /** Printed while the claim holds. */
  sentence: string;
  /** Printed when it does not. */
  otherwise: string;
  /** When it holds, in words, with the threshold. */
  predicate: string;
  /** Captures that it rests on: named, or those that the metrics have. */
  captures: readonly string[] | ((rows: MetricRows) => readonly string[]);
  restsOn: readonly string[];
  /** Null when the data that it needs are not there. */
  judge(rows: MetricRows): Judgement | null;
}

/** Captures of a metric, each once. */
export const capturesOf =
  (metric: string) =>
  (rows: MetricRows): readonly string[] => [...new Set(rows(metric).map((row) => row.capture as string))];

/** The one row of a metric with these key values; undefined when there is none. */
export function findRow(rows: readonly Row[], key: Readonly<Record<string, string | null>>): Row | undefined {
  return rows.find((row) => Object.entries(key).every(([column, value]) => row[column] === value));
}

/** Smallest Cliff's delta of interest: the lower band of a small effect (docs/protocol.md). */
export const SMALLEST_DELTA = 0.147;
