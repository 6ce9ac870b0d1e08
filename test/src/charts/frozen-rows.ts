import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Row } from '../../../data/schema/table.ts';

/**
 * Rows of a chart as they were when they were first asked for: kept in a file, so that the picture drawn from them
 * changes with the drawing and never with the data. Where nobody commits the file (CI) it must be there.
 */
export function frozenRows(
  file: string,
  rows: () => readonly Row[],
  mustExist = Boolean(process.env.CI),
): readonly Row[] {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Row[];
  if (mustExist)
    throw new Error(`${file}: no rows to draw from\nhint: npx vitest run test/src/charts writes them; commit the file`);
  const first = rows();
  writeFileSync(file, `[\n${first.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  return first;
}
