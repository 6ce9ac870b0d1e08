import type { RowIn } from '../../data/schema/folders.ts';
import type { Judgement } from './claim.ts';

/** Judgement of one frame of the multiverse by its Cliff's delta; null when the frame is not there. */
export function ofFrame(
  row: RowIn<'metrics', 'multiverse'> | undefined,
  holds: (delta: number) => boolean,
): Judgement | null {
  if (row?.delta == null) return null;
  return {
    holds: holds(row.delta),
    effectName: 'Cliff\u2019s delta, classification against generation',
    effect: row.delta,
    low: row.low,
    high: row.high,
    p: row.p,
    n: `${row.n_classification} and ${row.n_generation} models`,
  };
}
