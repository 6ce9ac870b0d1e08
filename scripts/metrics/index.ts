/**
 * All metrics. Each is a pure function in a file beside this, both named as its table in data/schema/metrics: the table
 * `task-use` is what `taskUse` of task-use.ts makes. `npm run typecheck` holds each against the rows of its table.
 */
import { existsSync } from 'node:fs';
import { folders, type MetricName, type RowIn } from '../../data/schema/folders.ts';
import type { Row } from '../../data/schema/table.ts';
import type { JudgedMetric } from '../claims/claim.ts';
import { claims } from './claims.ts';
import { exportOfMetric } from './export-of-metric.ts';
import type { Sources } from './sources.ts';

type Metric = (sources: Sources) => Row[];

const names = folders.metrics.tables.map(({ name }) => name).filter((name) => name !== 'claims');
const metrics = await Promise.all(names.map(async (name) => [name, await metricOf(name)] as const));

/** Rows of every table of data/metrics, by its name. */
export type MetricRows = { [N in MetricName]: RowIn<'metrics', N>[] };

/** Every metric over all sources, and the claims that rest on them. */
export function computeMetrics(sources: Sources): MetricRows {
  // Each metric makes the rows of the table that it is named as: npm run typecheck says so.
  const computed = Object.fromEntries(metrics.map(([name, compute]) => [name, compute(sources)])) as unknown as Omit<
    MetricRows,
    'claims'
  >;
  return { ...computed, claims: claims((name) => computed[name]) };
}

/** The function of scripts/metrics/<name>.ts; an Error where there is none. */
async function metricOf(name: JudgedMetric): Promise<Metric> {
  const exported = exportOfMetric(name);
  const file = `./${name}.ts`;
  const found: Record<string, unknown> = existsSync(new URL(file, import.meta.url)) ? await import(file) : {};
  const metric = found[exported];
  if (typeof metric === 'function') return metric as Metric;
  throw new Error(
    `scripts/metrics/${name}.ts: expected an exported function ${exported}, which makes the table of ` +
      `data/schema/metrics/${name}.ts, received none`,
  );
}
