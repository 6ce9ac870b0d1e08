import { derivedMetrics } from '../data/schema/metrics/derived-metrics.ts';
import type { MetricName, RowIn } from '../data/schema/folders.ts';

/** Metrics that are made from the others: the ledger of claims and what is said of it as a whole. */
export type DerivedMetric = (typeof derivedMetrics)[number] & MetricName;

/** Metrics that a rule or a claim may rest on: all but those that are made from them. */
export type JudgedMetric = Exclude<MetricName, DerivedMetric>;

/** Whether a metric is none of those that are made from the others. */
export function isJudged(name: MetricName): name is JudgedMetric {
  return !derivedMetrics.some((derived) => derived === name);
}

/** Rows of a metric table by its name. */
export type MetricRows = <N extends JudgedMetric>(name: N) => readonly RowIn<'metrics', N>[];
