import type { Value } from '../../data/schema/column.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import { UnknownValue } from './unknown-value.ts';

/** Key of a row as the author writes it; columns that may be empty can be left out, and '' is empty too. */
export type Key = Readonly<Record<string, Value | undefined>>;

/** The one row with that key; throws an error that names the key and the three nearest ones that exist. */
export function findRow(definition: Table, rows: readonly Row[], at: Key): Row {
  const wanted = completeKey(definition, at);
  const row = rows.find((candidate) => definition.key.every((column) => candidate[column] === wanted[column]));
  if (row) return row;
  const nearest = [...rows]
    .map((candidate) => ({ candidate, score: likeness(definition, candidate, wanted) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ candidate }) => `\n  ${writeKey(definition, candidate)}`);
  throw new UnknownValue(
    `no row with ${writeKey(definition, wanted)}; nearest existing ` +
      `keys:${nearest.join('') || ' none, the table is empty'}`,
  );
}

/** A key in words: `capture=2024-07-11 kind=models by=all task= measure=downloads`. */
export function writeKey(definition: Table, row: Row): string {
  return definition.key.map((column) => `${column}=${row[column] ?? ''}`).join(' ');
}

function completeKey(definition: Table, at: Key): Row {
  const unknown = Object.keys(at).filter((column) => !definition.key.includes(column));
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')}: not in the key, which is ${definition.key.join(', ')}`);
  const needed = definition.key.filter((column) => at[column] === undefined && !mayBeEmpty(definition, column));
  const [absent, missing] = [needed.filter((column) => column in at), needed.filter((column) => !(column in at))];
  if (absent.length > 0) throw new UnknownValue(`${absent.join(', ')}: not known`);
  if (missing.length > 0)
    throw new Error(`${missing.join(', ')}: missing from the key, which is ${definition.key.join(', ')}`);
  return Object.fromEntries(definition.key.map((column) => [column, at[column] === '' ? null : (at[column] ?? null)]));
}

function mayBeEmpty(definition: Table, column: string): boolean {
  return definition.columns[column]?.mayBeEmpty ?? false;
}

/** Whole columns that agree count 100, the common start of the others breaks ties. */
function likeness(definition: Table, row: Row, wanted: Row): number {
  return definition.key.reduce((sum, column) => {
    const [a, b] = [String(row[column] ?? ''), String(wanted[column] ?? '')];
    if (a === b) return sum + 100;
    let common = 0;
    while (common < a.length && a[common] === b[common]) common += 1;
    return sum + Math.min(common, 20);
  }, 0);
}
