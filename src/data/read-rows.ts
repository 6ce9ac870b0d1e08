import { readFileSync, statSync } from 'node:fs';
import { parseTable } from '../../data/schema/csv.ts';
import type { Row, Table } from '../../data/schema/table.ts';

const cache = new Map<string, { modified: number; rows: readonly Row[] }>();

/**
 * Rows of the CSV at `path`, or undefined where there is no such file; parsed once a build (again in `astro dev` when
 * the file changed). Errors name file and line.
 */
export function readRows(definition: Table, path: string): readonly Row[] | undefined {
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (modified === undefined) return undefined;
  const known = cache.get(path);
  if (known?.modified === modified) return known.rows;
  const rows = parseTable(definition, readFileSync(path, 'utf8'), path);
  cache.set(path, { modified, rows });
  return rows;
}
