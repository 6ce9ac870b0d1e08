import type { RowIn } from '../../data/schema/folders.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import type { Threat } from './threat.ts';
import { threatsOfConclusions } from './threats-of-conclusions.ts';
import { threatsOfListings } from './threats-of-listings.ts';
import { threatsOfMeasures } from './threats-of-measures.ts';

/** Every threat to validity that is known, by kind. */
export const allThreats: readonly Threat[] = [...threatsOfMeasures, ...threatsOfListings, ...threatsOfConclusions];

/** Table `threats`: what could make findings wrong, with how large it is in the data as they are. */
export function threats(rows: MetricRows): RowIn<'metrics', 'threats'>[] {
  return allThreats.map(({ size, test = null, ...threat }) => ({ ...threat, size: size?.(rows) ?? null, test }));
}
