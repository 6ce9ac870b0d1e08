import { expect, test } from 'vitest';
import { formatTable, readTable } from '../../../data/schema/csv.ts';
import { tableOf, type RowIn, type TableName } from '../../../data/schema/folders.ts';
import { folderPaths } from '../../../data/schema/open-folder.ts';
import { checkCapture } from '../../../scripts/check/check-capture.ts';
import { readCheckedFolder, type CheckedFolder } from '../../../scripts/check/checked-folder.ts';
import { untold } from './untold.ts';

/** Captures as they are committed: what no honest one may be told for. */
export const captures = folderPaths('captures', 'data').map((dir) => readCheckedFolder('captures', dir));

type Row<N extends TableName<'captures'>> = RowIn<'captures', N>;
/** A change of one row that its schema allows; undefined where that row cannot lie so. */
type Lie<N extends TableName<'captures'>> = (row: Row<N>) => Partial<Row<N>> | undefined;

/** Problems of the first capture that has a row for a lie, told with it instead. */
function problemsOfLie<N extends TableName<'captures'>>(name: N, lie: Lie<N>): string[] {
  for (const capture of captures) {
    const rows: readonly Row<N>[] = capture.table(name)?.rows ?? [];
    const at = rows.findIndex((row) => lie(row) !== undefined);
    if (at >= 0) return problemsWith(capture, name, rows.with(at, { ...rows[at]!, ...lie(rows[at]!) }));
  }
  throw new Error(`no row of ${name} can lie so`);
}

/** Problems of the newest capture with rows of a table, told without those that are lost. */
export function problemsWithout<N extends TableName<'captures'>>(
  name: N,
  isLost: (row: Row<N>, at: number) => boolean,
): string[] {
  const capture = captures.findLast((each) => (each.table(name)?.rows.length ?? 0) > 2)!;
  const rows: readonly Row<N>[] = capture.table(name)!.rows;
  return problemsWith(
    capture,
    name,
    rows.filter((row, at) => !isLost(row, at)),
  );
}

export function problemsWith<N extends TableName<'captures'>>(
  capture: CheckedFolder<'captures'>,
  name: N,
  rows: readonly Row<N>[],
): string[] {
  const definition = tableOf('captures', name);
  // A table and the rows of its own name go together.
  const read = readTable(definition, formatTable(definition, rows as never[]), `${name}.csv`);
  expect(read.problems).toEqual([]);
  const table = (wanted: TableName<'captures'>) => (wanted === name ? read : capture.table(wanted));
  return checkCapture({ ...capture, table: table as typeof capture.table }).map((problem) =>
    problem.replaceAll(`${capture.dir}/`, ''),
  );
}

/** A lie each: the table that it is told in, what it is, and the problem, or each problem, that it is. */
export function tells<N extends TableName<'captures'>>(
  name: N,
  lies: readonly (readonly [what: string, lie: Lie<N>, found: RegExp | readonly RegExp[]])[],
): void {
  test.each(lies)(`${name}: %s`, (_what, lie, found) => {
    const problems = problemsOfLie(name, lie);
    expect(untold(problems, found), problems.slice(0, 5).join('\n')).toEqual([]);
  });
}
