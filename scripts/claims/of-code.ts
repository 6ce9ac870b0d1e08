import type { Judgement } from './claim.ts';

interface Share {
  share: number | null;
  low: number | null;
  high: number | null;
  of: number;
}

interface Question {
  effectName: string;
  /** By the ends of the interval: a share whose interval spans the threshold cannot be told. */
  holds(ends: { low: number; high: number }): boolean;
  /** What is counted; apps where nothing is said. */
  unit?: string;
}

/** Judgement of a share of apps by its interval over authors; null when either is not there. */
export function ofCode(row: Share | undefined, { effectName, holds, unit = 'apps' }: Question): Judgement | null {
  if (row?.share == null || row.low === null || row.high === null) return null;
  const { share: effect, low, high } = row;
  return { holds: holds({ low, high }), effectName, effect, low, high, n: `${row.of} ${unit}` };
}
