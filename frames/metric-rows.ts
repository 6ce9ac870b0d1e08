import type { MetricName, RowIn } from '../data/schema/folders.ts';

/** Metrics that a rule or a claim may rest on: all but the ledger of claims itself, which is made from them. */
export type JudgedMetric = Exclude<MetricName, 'claims' | 'claim-figures'>;

/** Whether a metric is none of the tables of the ledger. */
export function isJudged(name: MetricName): name is JudgedMetric {
  return name !== 'claims' && name !== 'claim-figures';
}

/** Rows of a metric table by its name. */
export type MetricRows = <N extends JudgedMetric>(name: N) => readonly RowIn<'metrics', N>[];
