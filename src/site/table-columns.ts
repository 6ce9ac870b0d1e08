import type { Value } from '../../data/schema/column.ts';
import type { Row } from '../../data/schema/table.ts';
import type { ChartColumn } from '../figure/chart.ts';
import { repoAddress } from './repo-address.ts';

/** Below this share of known cells a column is told in a sentence: it would be dashes. */
const LEAST_KNOWN = 0.05;

/** Columns that a table shows, and those that it leaves out although something is known, with in how many rows. */
export interface ShownColumns<C extends ChartColumn> {
  shown: C[];
  rare: { label: string; known: number }[];
}

/** Columns of a table without those that no row knows and those that fewer than one row in twenty knows. */
export function tableColumns<C extends ChartColumn>(columns: readonly C[], rows: readonly Row[]): ShownColumns<C> {
  const counted = columns.map((column) => ({
    column,
    known: rows.filter((row) => (row[column.name] ?? null) !== null).length,
  }));
  const isShown = (known: number) => known >= LEAST_KNOWN * rows.length && known > 0;
  return {
    shown: counted.filter(({ known }) => isShown(known)).map(({ column }) => column),
    rare: counted
      .filter(({ known }) => known > 0 && !isShown(known))
      .map(({ column, known }) => ({ label: column.label, known })),
  };
}

/**
 * Address of the repository that a cell names on the Hub; undefined for a cell that names none. A text in a column named
 * `model` or `space` is an id, too.
 */
export function cellAddress({ name, format }: ChartColumn, value: Value): string | undefined {
  const kind = format === 'text' ? name : format;
  if (kind === 'dataset' && format === 'text') return undefined;
  const isRepo = kind === 'model' || kind === 'space' || kind === 'dataset';
  return isRepo && typeof value === 'string' ? repoAddress(kind, value) : undefined;
}
