import { statedSource, type StatedSource } from '../../data/schema/stated-tables.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import { writeTables, type WrittenTable } from './write-tables.ts';

/** Writes the tables and their source.json as one folder, or nothing. */
export function writeStated(
  dir: string,
  tables: readonly (readonly [Table, readonly Row[]])[],
  about: Omit<StatedSource, 'tables'>,
): Record<string, WrittenTable> {
  const json = (written: Record<string, WrittenTable>) =>
    `${JSON.stringify(statedSource.parse({ ...about, tables: written }), null, 2)}\n`;
  return writeTables(dir, tables, (written) => ({ 'source.json': json(written) }));
}
