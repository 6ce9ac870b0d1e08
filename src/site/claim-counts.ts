import type { RowIn } from '../../data/schema/folders.ts';

type Verdict = RowIn<'metrics', 'claims'>['verdict'];

/** How many claims of each verdict there are. */
export interface ClaimCounts {
  all: number;
  held: number;
  failed: number;
  untold: number;
  /** Claims whose data are not there. */
  unjudged: number;
}

/** Counts claims by their verdict. */
export function claimCounts(rows: readonly { verdict: Verdict }[]): ClaimCounts {
  const of = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    all: rows.length,
    held: of('holds'),
    failed: of('does not hold'),
    untold: of('cannot be told'),
    unjudged: of('cannot be judged'),
  };
}
