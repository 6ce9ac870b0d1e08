import type { RowIn } from '../../data/schema/folders.ts';

/** Whether a claim of the ledger holds; an error for one that is not in it, since prose would hang on nothing. */
export function claimHolds(
  id: string,
  ledger: readonly Pick<RowIn<'metrics', 'claims'>, 'claim' | 'verdict'>[],
  where = 'claim',
): boolean {
  const row = ledger.find(({ claim }) => claim === id);
  if (!row) throw new Error(`${where}: claim ${JSON.stringify(id)}: not in data/metrics/claims.csv`);
  return row.verdict === 'holds';
}
