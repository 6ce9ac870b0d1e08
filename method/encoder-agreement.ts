/** How two clusterings of the same things agree. */
export interface Agreement {
  /** Adjusted Rand index of Hubert and Arabie (1985): 1 for the same clusters, 0 on average for random ones. */
  ari: number;
  /**
   * Places of the things that leave their cluster, when the clusters of both are matched so that as few as possible do.
   */
  moved: number[];
}

/** Compares two clusterings given as one cluster a thing; numbers of clusters are names only. */
export function encoderAgreement(a: readonly number[], b: readonly number[]): Agreement {
  if (a.length !== b.length)
    throw new Error(`expected clusterings of the same things, received ${a.length} and ${b.length}`);
  const [left, right] = [[...new Set(a)], [...new Set(b)]];
  const table = left.map((x) => right.map((y) => a.filter((cluster, at) => cluster === x && b[at] === y).length));
  const matched = matchClusters(table);
  const partner = new Map(left.map((x, at) => [x, matched[at] === undefined ? undefined : right[matched[at]]]));
  return {
    ari: adjustedRand(table, a.length),
    moved: a.flatMap((cluster, at) => (partner.get(cluster) === b[at] ? [] : [at])),
  };
}

const pairs = (n: number): number => (n * (n - 1)) / 2;

function adjustedRand(table: readonly (readonly number[])[], n: number): number {
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const rows = sumOf(table.map((row) => pairs(sumOf(row))));
  const columns = sumOf((table[0] ?? []).map((_, at) => pairs(sumOf(table.map((row) => row[at]!)))));
  const together = sumOf(table.flat().map(pairs));
  const expected = (rows * columns) / pairs(n);
  const most = (rows + columns) / 2;
  // Both put everything into one cluster, or each thing into its own: the same clustering.
  return n < 2 || most === expected ? 1 : (together - expected) / (most - expected);
}

/**
 * Column of each row so that the matched cells have the largest sum: exact, row by row over all sets of taken columns
 * (2^k sets; a reader's k is at most 10). Rows beyond the number of columns get none.
 */
function matchClusters(table: readonly (readonly number[])[]): (number | undefined)[] {
  let best = new Map<number, { sum: number; columns: (number | undefined)[] }>([[0, { sum: 0, columns: [] }]]);
  for (const row of table) {
    const next: typeof best = new Map();
    const offer = (taken: number, sum: number, columns: (number | undefined)[]) => {
      if (sum > (next.get(taken)?.sum ?? -1)) next.set(taken, { sum, columns });
    };
    for (const [taken, { sum, columns }] of best) {
      offer(taken, sum, [...columns, undefined]);
      row.forEach((n, at) => n > 0 && (taken & (1 << at)) === 0 && offer(taken | (1 << at), sum + n, [...columns, at]));
    }
    best = next;
  }
  return [...best.values()].reduce((most, each) => (each.sum > most.sum ? each : most)).columns;
}
