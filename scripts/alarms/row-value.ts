import type { Row } from '../../data/schema/table.ts';

/** Number in a column, of a cell as text or as value; null where there is none, also where it is no number. */
export function numberIn(row: Row, column: string): number | null {
  const value = row[column] ?? null;
  if (value === null || value === '' || typeof value === 'boolean') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Text in a column; null where there is none. */
export function textIn(row: Row, column: string): string | null {
  const value = row[column] ?? null;
  return value === null || value === '' ? null : String(value);
}
