import type { RowIn } from '../data/schema/folders.ts';
import type { MetricRows } from './metric-rows.ts';

/**
 * The run whose agreement with the index is told: one of drawn models, which says something of the Hub, before a pilot, and
 * of more tasks before fewer. Undefined where nothing was tried.
 */
export function toldAgreement(rows: MetricRows): RowIn<'metrics', 'index-agreement'> | undefined {
  return rows('index-agreement').toSorted(
    (a, b) => Number(b.chosen === 'drawn') - Number(a.chosen === 'drawn') || b.tasks - a.tasks,
  )[0];
}
