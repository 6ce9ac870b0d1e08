import type { RowIn } from '../../data/schema/folders.ts';
import { framesOf } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';

type ListedStatements = RowIn<'metrics', 'dataset-statements'>;

/** What all listed models of each whole listing declare, the oldest first. */
function listedStatements(rows: MetricRows): ListedStatements[] {
  const listed = rows('dataset-statements').filter((row) => row.models === 'listed' && row.task === null);
  return framesOf(rows, 'every-declared-datasets').flatMap(({ capture }) =>
    listed.filter((row) => row.capture === capture),
  );
}

/** What is declared in the first whole listing and in the last; one row where there is but one such listing. */
export function firstAndLast(rows: MetricRows): ListedStatements[] {
  const whole = listedStatements(rows);
  return [whole[0], whole.at(-1)].filter((row) => row !== undefined);
}

/** Share of the listed models of each task that declare a dataset. */
export function declaredByTask(rows: MetricRows, capture: string): Map<string, number> {
  const listed = rows('dataset-statements').filter((row) => row.models === 'listed' && row.capture === capture);
  return new Map(
    listed.flatMap(({ task, declared_share: share }) => (task === null || share === null ? [] : [[task, share]])),
  );
}
