import type { Row } from '../../data/schema/table.ts';

/** A figure, or why there is none. */
export type Figure = { value: number } | { why: string };

/** `column=value` joined by `;`: the cells that a row must have; an empty value stands for an empty cell. */
export function parseKey(key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    key.split(';').map((part) => {
      const equals = part.indexOf('=');
      if (equals < 1) throw new RangeError(`key: expected column=value joined by ;, received ${JSON.stringify(key)}`);
      return [part.slice(0, equals), part.slice(equals + 1)];
    }),
  );
}

/** The figure of one column in the one row that a key names. */
export function findFigure(rows: readonly Row[], table: string, key: string, column: string): Figure {
  const wanted = Object.entries(parseKey(key));
  const found = rows.filter((row) => wanted.every(([name, value]) => String(row[name] ?? '') === value));
  if (found.length !== 1)
    return { why: `${table} has ${found.length === 0 ? 'no row' : `${found.length} rows`} with ${key}` };
  const value = found[0]![column];
  return typeof value === 'number' ? { value } : { why: `${column} of ${table} is not known with ${key}` };
}
