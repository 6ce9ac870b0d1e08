import type { Row } from '../../data/schema/table.ts';
import type { MetricRows } from './claim.ts';

/** What all listed models of each whole listing declare, or those of one task, by capture; `latest` comes last. */
export function listedStatements(rows: MetricRows, task: string | null = null): Row[] {
  return rows('dataset-statements').filter(
    (row) => row.models === 'listed' && row.population === 'whole' && row.task === task,
  );
}
