import { join } from 'node:path';
import { captureTables } from '../../data/schema/index.ts';
import type { Row } from '../../data/schema/table.ts';
import { dataFolder } from './data-folder.ts';
import { readRows } from './read-rows.ts';

/** Rows of data/captures/<capture>/<name>.csv; [] where the capture lacks the table, an error where no such table is declared. */
export function captureTable(capture: string, name: string): readonly Row[] {
  const definition = captureTables.find((table) => table.name === name);
  if (!definition)
    throw new Error(
      `captures: no table ${JSON.stringify(name)}, only ${captureTables.map((table) => table.name).join(', ')}`,
    );
  return readRows(definition, join(dataFolder(), 'captures', capture, `${name}.csv`)) ?? [];
}
