import { parseTable } from '../../data/schema/csv.ts';
import { claims as claimsTable } from '../../data/schema/metrics/claims.ts';
import type { Row } from '../../data/schema/table.ts';

/**
 * One line for each claim that a reader of a refresh must see: claims of the report that no longer hold, and claims
 * whose verdict differs from the stored ledger. `stored` and `computed` are CSV texts of the table claims.
 */
export function listClaims(stored: string | undefined, computed: string | undefined): string[] {
  const before = new Map(read(stored).map((row) => [row.claim, row.verdict]));
  return read(computed).flatMap((row) => {
    const was = before.get(row.claim ?? null);
    const change =
      was !== undefined && was !== row.verdict ? ` (the ledger says: ${was}; npm run metrics writes it anew)` : '';
    if (row.turned !== true && change === '') return [];
    return [`claim ${row.claim}: ${row.verdict}${change}: ${row.sentence}`];
  });
}

/** Rows of a ledger; none of one that is missing or not readable, which the check of its table says by itself. */
function read(csv: string | undefined): Row[] {
  try {
    return csv === undefined ? [] : parseTable(claimsTable, csv, 'claims.csv');
  } catch {
    return [];
  }
}
