/** Which rows carry a value: rows of value v are rows[from[v], from[v + 1]). */
export type FacetIndex = { values: Map<string, number>; from: Uint32Array; rows: Uint32Array };

export type FacetBuilder = { add: (row: number, value: string) => void; build: () => FacetIndex };

/** Collects (row, value) pairs and counts them into postings; 5 million pairs take 20 MB, not 5 million array cells. */
export function createFacetBuilder(): FacetBuilder {
  const values = new Map<string, number>();
  let pairs = new Uint32Array(2048);
  let used = 0;
  const add = (row: number, value: string): void => {
    let number = values.get(value);
    if (number === undefined) values.set(value, (number = values.size));
    if (used + 2 > pairs.length) {
      const wider = new Uint32Array(pairs.length * 2);
      wider.set(pairs);
      pairs = wider;
    }
    pairs[used] = number;
    pairs[used + 1] = row;
    used += 2;
  };
  return { add, build: () => countIntoPostings(values, pairs.subarray(0, used)) };
}

function countIntoPostings(values: Map<string, number>, pairs: Uint32Array): FacetIndex {
  const from = new Uint32Array(values.size + 1);
  for (let at = 0; at < pairs.length; at += 2) from[pairs[at]! + 1]! += 1;
  for (let value = 0; value < values.size; value += 1) from[value + 1]! += from[value]!;
  const next = from.slice();
  const rows = new Uint32Array(pairs.length / 2);
  for (let at = 0; at < pairs.length; at += 2) {
    const value = pairs[at]!;
    rows[next[value]!] = pairs[at + 1]!;
    next[value]! += 1;
  }
  return { values, from, rows };
}

/** The rows that carry a value, in the order in which they were added; empty for a value nobody has. */
export function rowsWithFacet(index: FacetIndex, value: string): Uint32Array {
  const number = index.values.get(value);
  return number === undefined ? new Uint32Array(0) : index.rows.subarray(index.from[number]!, index.from[number + 1]!);
}

/** The key of a value of a named field; tags stand in the index as they are, and no tag begins with \0. */
export function facetKey(field: string, value: string): string {
  return `\0${field}\0${value}`;
}
