import type { RowIn } from '../../data/schema/folders.ts';
import { LABELLED } from '../../frames/frame-rules.ts';
import type { Sources } from './sources.ts';

/** Table `match-calibration`: stated against observed confidence. */
export function matchCalibration({ triples }: Pick<Sources, 'triples'>): RowIn<'metrics', 'match-calibration'>[] {
  return triples.table('calibration').map((row) => ({ capture: LABELLED, ...row }));
}
