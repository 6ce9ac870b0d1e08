import type { RowIn } from '../../data/schema/folders.ts';
import type { Figure } from './claim.ts';

/** Cliff's delta of one frame of the multiverse as a figure; null when the frame is not there. */
export function ofFrame(row: RowIn<'metrics', 'multiverse'> | undefined): readonly [Figure] | null {
  if (row?.delta == null) return null;
  return [
    {
      effectName: 'Cliff\u2019s delta, classification against generation',
      effect: row.delta,
      low: row.low,
      high: row.high,
      p: row.p,
      n: `${row.n_classification} and ${row.n_generation} models`,
    },
  ];
}
