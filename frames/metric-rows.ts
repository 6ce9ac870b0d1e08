import type { MetricName, RowIn } from '../data/schema/folders.ts';

/** Metrics that a rule or a claim may rest on: all but the ledger of claims itself. */
export type JudgedMetric = Exclude<MetricName, 'claims'>;

/** Rows of a metric table by its name. */
export type MetricRows = <N extends JudgedMetric>(name: N) => readonly RowIn<'metrics', N>[];
