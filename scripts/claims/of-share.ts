import type { Judgement } from './claim.ts';

interface Share {
  share: number | null;
  of: number;
}

interface Question {
  effectName: string;
  holds(share: number): boolean;
  /** What is counted; models where nothing is said. */
  unit?: string;
}

/** Judgement of one share; null when it is not there. */
export function ofShare(row: Share | undefined, { effectName, holds, unit = 'models' }: Question): Judgement | null {
  if (row?.share == null) return null;
  return { holds: holds(row.share), effectName, effect: row.share, n: `${row.of} ${unit}` };
}

/** Judgement of that of several shares which is hardest on the claim; null when one of them is not there. */
export function ofShares(
  rows: readonly (Share | undefined)[],
  hardest: 'largest' | 'smallest',
  { effectName, holds, unit = 'models' }: Question,
): Judgement | null {
  const shares = rows.flatMap((row) => row?.share ?? []);
  if (shares.length === 0 || shares.length < rows.length) return null;
  const effect = hardest === 'largest' ? Math.max(...shares) : Math.min(...shares);
  const n = `${rows.map((row) => row?.of).join(' and ')} ${unit}`;
  return { holds: holds(effect), effectName, effect, n };
}
