import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../../data/schema/data-error.ts';
import { tableOf, type MetricName, type RowIn } from '../../data/schema/folders.ts';
import { tableFolder } from './table-folder.ts';

/**
 * Rows of data/metrics/<name>.csv; an error where the file is missing: the report never goes on without its numbers.
 */
export function metricTable<N extends MetricName>(name: N): readonly RowIn<'metrics', N>[] {
  tableOf('metrics', name);
  const { dir, table } = tableFolder('metrics');
  const path = join(dir, `${name}.csv`);
  if (!existsSync(path)) throw new DataError(`${path}: no such file`, 'npm run metrics');
  return table(name);
}
