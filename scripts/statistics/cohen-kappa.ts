/**
 * kappa: -1 to 1, null when both raters always gave the same one label; agreement: observed share; expected: share by
 * chance; standardError: asymptotic, null with kappa; n: items rated.
 */
export type CohenKappa = {
  kappa: number | null;
  agreement: number;
  expected: number;
  standardError: number | null;
  n: number;
};

type Cell = { first: number; second: number; share: number };

/**
 * Cohen's kappa of two raters who labelled the same items in the same order (Cohen 1960), with the large-sample
 * standard error of Fleiss, Cohen and Everitt (1969, Psychological Bulletin 72, equation 13), which holds for any
 * kappa and so serves intervals. RangeError for no items and for raters of different length.
 */
export function cohenKappa<Label>(first: readonly Label[], second: readonly Label[]): CohenKappa {
  const n = first.length;
  if (n === 0) throw new RangeError('cohenKappa: expected at least one item, received none');
  if (n !== second.length)
    throw new RangeError(`cohenKappa: expected as many labels from both raters, received ${n} and ${second.length}`);
  const { cells, rows, columns } = crossTable(first, second);
  const agreement = cells.reduce((sum, { first, second, share }) => sum + (first === second ? share : 0), 0);
  const expected = rows.reduce((sum, share, at) => sum + share * columns[at]!, 0);
  if (rows.includes(1) && columns[rows.indexOf(1)] === 1)
    return { kappa: null, agreement, expected, standardError: null, n };
  const kappa = (agreement - expected) / (1 - expected);
  let spread = -((kappa - expected * (1 - kappa)) ** 2);
  for (const { first, second, share } of cells) {
    // Off the diagonal the margins cross: the column of the first rater's label and the row of the second's.
    if (first === second) spread += share * (1 - (rows[first]! + columns[first]!) * (1 - kappa)) ** 2;
    else spread += share * ((1 - kappa) * (columns[first]! + rows[second]!)) ** 2;
  }
  return { kappa, agreement, expected, standardError: Math.sqrt(Math.max(0, spread) / n) / (1 - expected), n };
}

/** Shares of the items by both labels, labels numbered, with the margins of the first (rows) and second (columns). */
function crossTable<Label>(
  first: readonly Label[],
  second: readonly Label[],
): { cells: Cell[]; rows: number[]; columns: number[] } {
  const n = first.length;
  const labels = new Map([...new Set([...first, ...second])].map((label, at) => [label, at]));
  const [rows, columns] = [new Array<number>(labels.size).fill(0), new Array<number>(labels.size).fill(0)];
  const counts = new Map<number, number>();
  for (const [item, label] of first.entries()) {
    const [row, column] = [labels.get(label)!, labels.get(second[item]!)!];
    rows[row]! += 1;
    columns[column]! += 1;
    const cell = row * labels.size + column;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const cells = [...counts].map(([cell, count]) => ({
    first: Math.floor(cell / labels.size),
    second: cell % labels.size,
    share: count / n,
  }));
  return { cells, rows: rows.map((count) => count / n), columns: columns.map((count) => count / n) };
}
