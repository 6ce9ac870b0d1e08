import { tableOf, type FolderName, type RowIn, type TableName } from '../data/schema/folders.ts';

/** Cells of a row that a test cares for. */
export type MadeUpRow<F extends FolderName, N extends TableName<F>> = Partial<RowIn<F, N>>;

/** A row of a table from a few of its cells: the others are empty. */
export function madeUpRow<F extends FolderName, N extends TableName<F>>(
  folder: F,
  name: N,
  cells: MadeUpRow<F, N>,
): RowIn<F, N> {
  const empty = Object.fromEntries(Object.keys(tableOf(folder, name).columns).map((column) => [column, null]));
  // A cell that must be there may be empty here: the code under test does not look at what its test leaves out.
  return { ...empty, ...cells } as RowIn<F, N>;
}
