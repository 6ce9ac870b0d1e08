import type { RowIn, TableName } from '../../data/schema/folders.ts';
import { tableFolder } from './table-folder.ts';

/** Rows of data/captures/<capture>/<name>.csv; [] where the capture lacks the table. */
export function captureTable<N extends TableName<'captures'>>(
  capture: string,
  name: N,
): readonly RowIn<'captures', N>[] {
  return tableFolder('captures', capture).table(name);
}
