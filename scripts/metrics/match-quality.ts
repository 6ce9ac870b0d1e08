import type { RowIn } from '../../data/schema/folders.ts';
import { LABELLED } from '../../frames/frame-rules.ts';
import type { Sources } from './sources.ts';

/** Table `match-quality`: the stored evaluation, with its errors counted. */
export function matchQuality({ triples }: Pick<Sources, 'triples'>): RowIn<'metrics', 'match-quality'>[] {
  return triples.table('evaluation').map((row) => ({
    capture: LABELLED,
    ...row,
    missed: row.declared - row.right,
    wrong: row.found - row.right,
  }));
}
