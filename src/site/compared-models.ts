import type { RowIn } from '../../data/schema/folders.ts';
import type { ReportData } from '../data/report-data.ts';
import type { ChartColumn } from '../figure/chart.ts';

type Cost = RowIn<'captures', 'model-costs'>;

/** A column of the comparison, with where its cells come from. */
export interface ComparedColumn extends ChartColumn {
  basis: 'measured' | 'declared' | 'estimated' | '';
}

/** Columns of the comparison: what was measured first, then what authors declare, then what a formula gives. */
export const comparedColumns: readonly ComparedColumn[] = [
  { name: 'model', label: 'Model', basis: '', format: 'model' },
  { name: 'downloads', label: 'Downloads', basis: 'measured', format: 'compact' },
  { name: 'likes', label: 'Likes', basis: 'measured', format: 'integer' },
  { name: 'parameters', label: 'Parameters', basis: 'measured', format: 'compact' },
  { name: 'storage', label: 'Storage', basis: 'measured', format: 'bytes' },
  { name: 'tried_load', label: 'Load, s', basis: 'measured', format: 'number' },
  { name: 'tried_call', label: 'A call, ms on one thread', basis: 'measured', format: 'number' },
  { name: 'tried_memory', label: 'Memory of the process', basis: 'measured', format: 'bytes' },
  { name: 'score', label: 'Score', basis: 'declared', format: 'number' },
  { name: 'score_of', label: 'Metric and dataset', basis: 'declared', format: 'text' },
  { name: 'training_hours', label: 'Training time, h', basis: 'declared', format: 'number' },
  { name: 'training_co2', label: 'Training CO2, g', basis: 'declared', format: 'number' },
  { name: 'fp16', label: 'Memory at fp16', basis: 'estimated', format: 'bytes' },
  { name: 'int4', label: 'Memory at int4', basis: 'estimated', format: 'bytes' },
  { name: 'flops', label: 'FLOPs a token', basis: 'estimated', format: 'compact' },
  { name: 'ms_l4', label: 'ms a token on an L4', basis: 'estimated', format: 'number' },
  { name: 'ms_a100', label: 'ms a token on an A100', basis: 'estimated', format: 'number' },
];

/** A model with what is known of it, by the names of `comparedColumns`. */
export type ComparedModel = Record<string, string | number | null> & { model: string };

/** Tasks of a capture that have models in scope, those with most of them first. */
export function comparedTasks(data: ReportData, capture: string): string[] {
  const models = data.captureTable(capture, 'models').filter(({ pipeline_tag }) => pipeline_tag !== null);
  return [...Map.groupBy(models, ({ pipeline_tag }) => pipeline_tag!)]
    .sort(([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1))
    .map(([task]) => task);
}

/**
 * The first models of a task in a capture, the most downloaded and the most liked in turn, each with what is known of its
 * cost and of the results that its author lists. [] where the capture has no model of the task.
 */
export function comparedModels(data: ReportData, capture: string, task: string, count: number): ComparedModel[] {
  const models = data.captureTable(capture, 'models').filter(({ pipeline_tag }) => pipeline_tag === task);
  const placesBy = (sort: 'downloads' | 'likes') =>
    new Map(
      models
        .filter((row) => row[sort] !== null)
        .toSorted((a, b) => b[sort]! - a[sort]! || (a.id < b.id ? -1 : 1))
        .map(({ id }, place) => [id, place]),
    );
  const [downloads, likes] = [placesBy('downloads'), placesBy('likes')];
  const best = (id: string) => Math.min(downloads.get(id) ?? Infinity, likes.get(id) ?? Infinity);
  const last = (id: string) => downloads.get(id) ?? Infinity;
  const chosen = models
    .filter(({ id }) => best(id) < Infinity)
    .toSorted((a, b) => best(a.id) - best(b.id) || last(a.id) - last(b.id))
    .slice(0, count);
  const costs = Map.groupBy(data.captureTable(capture, 'model-costs'), ({ id }) => id);
  const tried = data.metricTable('tried-costs');
  return chosen.map(({ id, downloads: fetched, likes: liked }) => ({
    model: id,
    downloads: fetched,
    likes: liked,
    ...costCells(costs.get(id) ?? []),
    ...triedCells(tried.find(({ model }) => model === id)),
  }));
}

function costCells(costs: readonly Cost[]): Record<string, string | number | null> {
  const valueOf = (measure: Cost['measure'], of: string | null = null, scale = 1) => {
    const value = costs.find((row) => row.measure === measure && row.of === of)?.value ?? null;
    return value === null ? null : value * scale;
  };
  const score = costs.find(({ measure }) => measure === 'score');
  return {
    parameters: valueOf('parameters'),
    storage: valueOf('storage'),
    score: score?.value ?? null,
    score_of: score ? [score.words, score.of].filter(Boolean).join(', ') || null : null,
    training_hours: valueOf('training-hours'),
    training_co2: valueOf('training-co2'),
    fp16: valueOf('memory', 'fp16'),
    int4: valueOf('memory', 'int4'),
    flops: valueOf('flops-per-token'),
    ms_l4: valueOf('time-per-token', 'L4', 1000),
    ms_a100: valueOf('time-per-token', 'A100', 1000),
  };
}

function triedCells(tried: RowIn<'metrics', 'tried-costs'> | undefined): Record<string, number | null> {
  return {
    tried_load: tried?.load_seconds ?? null,
    tried_call: tried?.call_ms ?? null,
    tried_memory: tried?.memory_bytes ?? null,
  };
}
