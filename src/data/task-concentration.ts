import { frameOf } from '../../frames/frame-rules.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { ReportData } from './report-data.ts';

/** Models that a task needs to be told beside others: of fewer the top 1 % would be less than one. */
export const LEAST_MODELS = 100;

type Concentration = RowIn<'metrics', 'concentration'>;

/**
 * One measure of the models of each task that the Hub shows, in the newest listing of all models, with its capture and its
 * day; tasks of fewer models than `LEAST_MODELS` are left out, and without such a listing there is none.
 */
export function taskConcentration(
  { metricTable }: Pick<ReportData, 'metricTable'>,
  measure: Concentration['measure'],
): { capture: string; seen: string; task: string; row: Concentration }[] {
  const frame = frameOf(metricTable, 'whole-models');
  if (!frame) return [];
  const { capture, seen } = frame;
  return metricTable('concentration').flatMap((row) =>
    row.capture === capture &&
    row.kind === 'models' &&
    row.by === 'pipeline_tag' &&
    row.task !== null &&
    row.measure === measure &&
    row.n >= LEAST_MODELS
      ? [{ capture, seen, task: row.task, row }]
      : [],
  );
}
