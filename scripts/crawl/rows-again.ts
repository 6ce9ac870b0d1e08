/** Rows with which a page begins though the page before has them; a row behind them is out of the order of time. */
export function rowsAgain(before: ReadonlySet<string> | undefined, ids: ReadonlySet<string>): number {
  if (before === undefined) return 0;
  let again = 0;
  for (const id of ids) {
    if (!before.has(id)) break;
    again += 1;
  }
  return again;
}
