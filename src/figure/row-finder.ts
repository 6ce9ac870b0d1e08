import type { Row } from '../../data/schema/table.ts';
import { isCell } from './is-cell.ts';

/**
 * Finds the row that something drawn was made from: the row itself, a copy with more fields, or else (`cellOf`) the one
 * that has all of its fields and the value drawn in one of its columns.
 */
export function rowFinder(rows: readonly Row[], columns: readonly string[]) {
  const places = new Map<unknown, number>(rows.map((row, at) => [row, at]));
  const byCells = new Map(rows.map((row, at) => [keyOf(row, columns), at]));
  const fieldsOf = (element: object) => Object.entries(element).filter(([name]) => columns.includes(name));
  return {
    /** Place of the row, undefined where the element has not all of its columns. */
    rowOf(element: unknown): number | undefined {
      if (typeof element !== 'object' || element === null) return undefined;
      const found = places.get(element);
      if (found !== undefined || !columns.every((column) => column in element)) return found;
      return byCells.get(keyOf(Object.fromEntries(Object.entries(element)), columns));
    },
    /** Place of the row and column of the value, of an element that has some columns of a row; none that is taken. */
    cellOf(
      element: unknown,
      drawn: unknown,
      isTaken: (row: number, column: string) => boolean,
    ): { row: number; column: string } | undefined {
      if (typeof element !== 'object' || element === null) return undefined;
      const fields = fieldsOf(element);
      if (fields.length === 0) return undefined;
      for (const [at, row] of rows.entries()) {
        if (!fields.every(([name, value]) => String(row[name]) === String(value))) continue;
        const column = columns.find((name) => isCell(drawn, row[name]) && !isTaken(at, name));
        if (column !== undefined) return { row: at, column };
      }
      return undefined;
    },
  };
}

function keyOf(row: Readonly<Record<string, unknown>>, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column] ?? null));
}
