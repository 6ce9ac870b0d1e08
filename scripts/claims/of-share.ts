import type { Figure } from './claim.ts';
import { listWords } from './list-words.ts';

interface Share {
  share: number | null;
  of: number;
  low?: number | null;
  high?: number | null;
  /** What it covers; a share of a whole listing or of top lists is counted. */
  population?: string;
}

interface Question {
  effectName: string;
  /** What is counted; models where nothing is said. */
  unit?: string;
}

/** One share as a figure, with its interval where the row has one; null when it is not there. */
export function ofShare(row: Share | undefined, { effectName, unit = 'models' }: Question): readonly [Figure] | null {
  if (row?.share == null) return null;
  const { share: effect, low = null, high = null } = row;
  return [{ effectName, effect, low, high, counted: isCounted(row), n: `${row.of} ${unit}` }];
}

/** That of several shares which is hardest on the claim as a figure; null when one of them is not there. */
export function ofShares(
  rows: readonly (Share | undefined)[],
  hardest: 'largest' | 'smallest',
  { effectName, unit = 'models' }: Question,
): readonly [Figure] | null {
  const shares = rows.flatMap((row) => (row?.share == null ? [] : [{ ...row, share: row.share }]));
  const byShare = shares.toSorted((a, b) => a.share - b.share);
  const decisive = hardest === 'largest' ? byShare.at(-1) : byShare[0];
  if (decisive === undefined || shares.length < rows.length) return null;
  const { share: effect, low = null, high = null } = decisive;
  const n = `${listWords(rows.map((row) => row?.of))} ${unit}`;
  return [{ effectName, effect, low, high, counted: isCounted(decisive), n }];
}

function isCounted({ population }: Share): boolean {
  return population === 'whole' || population === 'top';
}
