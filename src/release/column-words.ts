import type { CellType, Column } from '../../data/schema/column.ts';

const TYPES: Readonly<Record<CellType, string>> = {
  text: 'text',
  integer: 'whole number',
  number: 'number',
  flag: 'true or false',
  date: 'ISO 8601 date',
};

/** Type of a column, its unit and whether it may be empty: `whole number, downloads; may be empty`. */
export function columnWords({ type, unit, mayBeEmpty, names }: Column): string {
  const what = names ? `one of ${names.join(', ')}` : [TYPES[type], unit].filter(Boolean).join(', ');
  return mayBeEmpty ? `${what}; may be empty` : what;
}
