import { expect, test } from 'vitest';
import { formatTable, readTable } from '../../../data/schema/csv.ts';
import { folderNames, tableOf, type FolderName, type RowIn, type TableName } from '../../../data/schema/folders.ts';
import { folderPaths } from '../../../data/schema/open-folder.ts';
import { checkFolder } from '../../../scripts/check/check-folders.ts';
import { readCheckedFolder, type CheckedFolder } from '../../../scripts/check/checked-folder.ts';
import { checkedSources, type CheckedFolders } from '../../../scripts/check/checked-sources.ts';
import { untold } from './untold.ts';

// One entry for each folder of the index: that is what CheckedFolders says.
const all = Object.fromEntries(
  folderNames.map((name) => [name, folderPaths(name, 'data').map((dir) => readCheckedFolder(name, dir))]),
) as unknown as CheckedFolders;
/** The committed data, as the check holds folders against each other. */
const held = checkedSources(all);

/** A change of one row that its schema allows; undefined where that row cannot lie so. */
type Lie<F extends FolderName, N extends TableName<F>> = (row: RowIn<F, N>) => Partial<RowIn<F, N>> | undefined;

/** Problems of the committed folder as it is. */
export function honestProblems<F extends FolderName>(name: F): string[] {
  return all[name].flatMap((folder) => checkFolder(name, folder as CheckedFolder<F>, held));
}

/** Problems of the committed folder with other rows in one table. */
export function problemsIn<F extends FolderName, N extends TableName<F>>(
  folder: F,
  name: N,
  change: (rows: readonly RowIn<F, N>[]) => readonly RowIn<F, N>[],
): string[] {
  const committed = all[folder][0] as CheckedFolder<F>;
  const definition = tableOf(folder, name);
  const rows: readonly RowIn<F, N>[] = committed.table(name)!.rows;
  // A table and the rows of its own name go together.
  const read = readTable(definition, formatTable(definition, change(rows) as never[]), `${name}.csv`);
  expect(read.problems).toEqual([]);
  const table = (wanted: TableName<F>) => (wanted === name ? read : committed.table(wanted));
  const lying = { ...committed, table: table as typeof committed.table };
  return checkFolder(folder, lying, held).map((problem) => problem.replaceAll(`${committed.dir}/`, ''));
}

/** A lie each about the first row that can lie so: what it is, the lie, and the problem, or each, that must be told. */
export function tellsIn<F extends FolderName, N extends TableName<F>>(
  folder: F,
  name: N,
  lies: readonly (readonly [what: string, lie: Lie<F, N>, found: RegExp | readonly RegExp[]])[],
): void {
  test.each(lies)(`${name}: %s`, (_what, lie, found) => {
    const problems = problemsIn(folder, name, (rows) => {
      const at = rows.findIndex((row) => lie(row) !== undefined);
      return rows.with(at, { ...rows[at]!, ...lie(rows[at]!) });
    });
    expect(untold(problems, found), problems.slice(0, 5).join('\n')).toEqual([]);
  });
}

/** That a row is missed which is lost: the first that meets the condition. */
export function missesIn<F extends FolderName, N extends TableName<F>>(
  folder: F,
  name: N,
  lost: readonly (readonly [what: string, isLost: (row: RowIn<F, N>) => boolean, found: RegExp])[],
): void {
  test.each(lost)(`${name} without %s`, (_what, isLost, found) => {
    const problems = problemsIn(folder, name, (rows) => {
      const at = rows.findIndex(isLost);
      return rows.filter((_row, place) => place !== at);
    });
    expect(
      problems.filter((problem) => found.test(problem)),
      problems.slice(0, 5).join('\n'),
    ).not.toEqual([]);
  });
}
