import type { Row } from '../../../data/schema/table.ts';
import type { StatedTables } from '../../../scripts/lib/read-stated.ts';

/** Stated tables of a few rows; a table that nobody gave is empty. */
export function statedTables(tables: Record<string, Row[]>): StatedTables {
  return { table: (name) => tables[name] ?? [] };
}
