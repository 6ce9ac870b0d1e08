import type { RowIn } from '../../data/schema/folders.ts';
import type { Figure } from './claim.ts';

type Quality = RowIn<'metrics', 'match-quality'>;

/**
 * F1 of one way minus that of another, from the lower end of one interval to the upper end of the other: wider than an
 * interval of paired draws, so that what it excludes those exclude too. Null when one of them is not there.
 */
export function f1Difference(effectName: string, one: Quality | undefined, other: Quality | undefined): Figure | null {
  if (one?.f1_low == null || one.f1_high == null || other?.f1_low == null || other.f1_high == null) return null;
  if (one.f1 === null || other.f1 === null) return null;
  return {
    effectName,
    effect: one.f1 - other.f1,
    low: one.f1_low - other.f1_high,
    high: one.f1_high - other.f1_low,
    n: `${one.cards} cards`,
  };
}
