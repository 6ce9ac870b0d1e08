import type { FolderName, RowIn, TableName } from '../../../data/schema/folders.ts';
import type { Tables } from '../../../data/schema/open-folder.ts';
import { madeUpRow, type MadeUpRow } from '../../made-up-row.ts';

/** Rows of the tables of a folder, each with the cells that a test is about. */
export type MadeUpTables<F extends FolderName> = { readonly [N in TableName<F>]?: readonly MadeUpRow<F, N>[] };

/** Tables of a few rows, empty in the cells that nobody gave; a table that nobody gave has no rows. */
export function madeUpTables<F extends FolderName>(folder: F, tables: MadeUpTables<F>): Tables<F> {
  return {
    table<N extends TableName<F>>(name: N): RowIn<F, N>[] {
      return (tables[name] ?? []).map((cells) => madeUpRow(folder, name, cells));
    },
  };
}
