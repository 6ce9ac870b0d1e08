import type { Value } from '../../data/schema/column.ts';
import { limits } from './limits.ts';

/**
 * Types by which the values of a column are told apart, from the narrowest; a cell of a CSV and its value have the
 * same.
 */
const TYPES: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['true or false', /^(true|false)$/],
  ['whole numbers', /^\d+$/],
  ['numbers', /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i],
  ['times', /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/],
  ['hashes', /^(?=.*\d)[0-9a-f]{16,64}$/],
];

function typeOf(value: Exclude<Value, null>): string {
  const text = String(value);
  return TYPES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** The type of nearly all values; undefined where there is none. */
export function valueType(values: readonly Exclude<Value, null>[]): string | undefined {
  const found = new Map<string, number>();
  for (const value of values) {
    const type = typeOf(value);
    found.set(type, (found.get(type) ?? 0) + 1);
  }
  return [...found].find(([, n]) => n >= limits.columnType * values.length)?.[0];
}
