import type { Row } from '../../data/schema/table.ts';
import type { Judgement } from './claim.ts';

/** Judgement of one frame of the multiverse by its Cliff's delta; null when the frame is not there. */
export function ofFrame(row: Row | undefined, holds: (delta: number) => boolean): Judgement | null {
  if (row?.delta == null) return null;
  return {
    holds: holds(row.delta as number),
    effectName: 'Cliff\u2019s delta, classification against generation',
    effect: row.delta as number,
    low: row.low as number | null,
    high: row.high as number | null,
    p: row.p as number | null,
    n: `${row.n_classification} and ${row.n_generation} models`,
  };
}
