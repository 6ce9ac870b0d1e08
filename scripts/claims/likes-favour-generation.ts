import type { Claim } from './claim.ts';

/** Likes are the measure on which the captures agree. */
export const claim: Claim = {
  id: 'likes-favour-generation',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'By likes, text classification is ahead in no frame since November 2023.',
  otherwise: 'By likes, text classification is ahead in at least one frame since November 2023.',
  predicate: 'no frame for likes in captures from 2023-11-15 on has a Cliff\u2019s delta above 0',
  captures: ['2023-11-15', '2024-07-11', '2026-05-04', '2026-08-22'],
  restsOn: ['multiverse'],
  judge(rows) {
    const deltas = rows('multiverse')
      .filter((row) => row.measure === 'likes' && String(row.capture) >= '2023-11-15')
      .map((row) => row.delta);
    if (deltas.length === 0) return null;
    const largest = deltas.reduce((most, delta) => Math.max(most, delta));
    return {
      holds: largest <= 0,
      effectName: 'largest Cliff\u2019s delta of all frames',
      effect: largest,
      n: `${deltas.length} frames`,
    };
  },
};
