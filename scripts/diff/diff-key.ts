import type { Table } from '../../data/schema/table.ts';

/** Columns that name what stands at a rank. */
const RANKED = ['model', 'id', 'dataset'];

/**
 * Columns by which rows of two versions are paired: those of the key, but never a rank, at which two versions have two
 * different models; what stands there takes its place.
 */
export function diffKey(definition: Table): readonly string[] {
  const named = RANKED.find((column) => column in definition.columns && !definition.key.includes(column));
  return named === undefined ? definition.key : definition.key.map((column) => (column === 'rank' ? named : column));
}
