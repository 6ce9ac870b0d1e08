/**
 * All metrics. Each is a pure function in a file beside this, both named as its table in data/schema/metrics: the table
 * `task-use` is what `taskUse` of task-use.ts makes. `npm run typecheck` holds each against the rows of its table.
 */
import { existsSync } from 'node:fs';
import { DataError } from '../../data/schema/data-error.ts';
import { folders, type MetricName, type RowIn } from '../../data/schema/folders.ts';
import type { Row } from '../../data/schema/table.ts';
import { isJudged, type JudgedMetric } from '../../frames/metric-rows.ts';
import { allSteps, type Steps } from '../lib/run-steps.ts';
import { derivedRows } from './derived-rows.ts';
import { exportOfMetric } from './export-of-metric.ts';
import type { Sources } from './sources.ts';

type Metric = (sources: Sources) => Row[];

const names = folders.metrics.tables.map(({ name }) => name).filter(isJudged);
const modules = await Promise.all(names.map(async (name) => [name, await moduleOf(name)] as const));

/** Rows of every table of data/metrics, by its name. */
export type MetricRows = { [N in MetricName]: RowIn<'metrics', N>[] };

/** Every metric over all sources, and what is made from them: the claims, and what is said of all together. */
export function computeMetrics(sources: Sources): MetricRows {
  return allSteps(metricSteps(sources));
}

/** The same, metric by metric. */
export function* metricSteps(sources: Sources): Steps<MetricRows> {
  const entries: (readonly [JudgedMetric, Row[]])[] = [];
  for (const [name, module] of modules) {
    entries.push([name, metricOf(name, module)(sources)]);
    yield;
  }
  // Each metric makes the rows of the table that it is named as: npm run typecheck says so.
  const computed = Object.fromEntries(entries) as unknown as Pick<MetricRows, JudgedMetric>;
  return { ...computed, ...derivedRows((name) => computed[name]) };
}

/** What scripts/metrics/<name>.ts exports; nothing where there is no such file. */
async function moduleOf(name: JudgedMetric): Promise<Readonly<Record<string, unknown>>> {
  const file = `./${name}.ts`;
  return existsSync(new URL(file, import.meta.url)) ? await import(file) : {};
}

/** The function of a metric among the exports of its file; a DataError where it is not. */
function metricOf(name: JudgedMetric, module: Readonly<Record<string, unknown>>): Metric {
  const exported = exportOfMetric(name);
  const metric = module[exported];
  if (typeof metric === 'function') return metric as Metric;
  throw new DataError(
    `scripts/metrics/${name}.ts: expected an exported function ${exported}, received none`,
    `it makes the table of data/schema/metrics/${name}.ts; CONTRIBUTING.md says how`,
  );
}
