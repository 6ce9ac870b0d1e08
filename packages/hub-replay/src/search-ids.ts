import type { IdIndex } from './id-index.ts';
import { addRow, emptyRowSet } from './row-set.ts';
import type { RowSet } from './row-set.ts';

// Each hit costs about 0.1 µs: beyond this many a letter like "a" (683,234 of 760,000 ids) would take 55 ms.
const mostHits = 100_000;

/** The rows whose id contains the text in any letter case; undefined if so many do that rows are better asked alone. */
export function searchIds(index: IdIndex, text: string): RowSet | undefined {
  const found = emptyRowSet(index.count);
  const needle = Buffer.from(text.toLowerCase());
  if (text.includes('\n')) return found;
  let hits = 0;
  let row = 0;
  for (let at = index.lowercase.indexOf(needle, 1); at >= 0; at = index.lowercase.indexOf(needle, index.starts[row]!)) {
    hits += 1;
    if (hits > mostHits) return undefined;
    // Hits come in the order of rows, so walking along is cheaper than looking each one up.
    while (row < index.count && index.starts[row + 1]! <= at) row += 1;
    if (row === index.count) break;
    addRow(found, row);
    row += 1;
  }
  return found;
}

/** Whether the id of one row contains the text in any letter case. */
export function createIdTest(index: IdIndex, text: string): (row: number) => boolean {
  const needle = Buffer.from(text.toLowerCase());
  return (row) => {
    const at = index.lowercase.indexOf(needle, index.starts[row]!);
    return at >= 0 && at + needle.length < index.starts[row + 1]!;
  };
}
