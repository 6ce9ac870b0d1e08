import { join } from 'node:path';
import { metricTables } from '../../data/schema/index.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import { dataFolder } from './data-folder.ts';
import { readRows } from './read-rows.ts';

/** Schema of a table of data/metrics; an error that lists the declared ones where there is none of that name. */
export function metricSchema(name: string): Table {
  const definition = metricTables.find((table) => table.name === name);
  if (!definition)
    throw new Error(
      `metrics: no table ${JSON.stringify(name)}, only ${metricTables.map((table) => table.name).join(', ')}`,
    );
  return definition;
}

/** Rows of data/metrics/<name>.csv; an error where the file is missing: the report never goes on without its numbers. */
export function metricTable(name: string): readonly Row[] {
  const path = join(dataFolder(), 'metrics', `${name}.csv`);
  const rows = readRows(metricSchema(name), path);
  if (!rows) throw new Error(`${path}: no such file\nhint: npm run metrics`);
  return rows;
}
