export type CliffsDeltaWord = 'negligible' | 'small' | 'medium' | 'large';

/**
 * Word for the size of a Cliff's delta, from -1 to 1, of either sign: negligible below 0.147, small below 0.33,
 * medium below 0.474, else large (Romano and others 2006). A word for a sentence, never a rule for a decision.
 */
export function cliffsDeltaWord(delta: number): CliffsDeltaWord {
  const size = Math.abs(delta);
  if (!(size <= 1)) throw new RangeError(`cliffsDeltaWord: expected a delta from -1 to 1, received ${delta}`);
  if (size < 0.147) return 'negligible';
  if (size < 0.33) return 'small';
  return size < 0.474 ? 'medium' : 'large';
}
