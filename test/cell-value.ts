import type { Column, Value } from '../data/schema/column.ts';

/** The value of a cell with this text, null of an empty one; undefined where the column refuses it. */
export function cellValue(column: Column, text: string): Value | undefined {
  try {
    return column.read(text);
  } catch {
    return undefined;
  }
}
