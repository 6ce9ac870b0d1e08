import { SMALLEST_DELTA, type Claim } from './claim.ts';

/** The direction of the headline comparison is not a property of the tasks alone. */
export const claim: Claim = {
  id: 'downloads-turn-with-the-frame',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Which of the two tasks is downloaded more depends on the frame: capture, list and exclusion rule can turn the answer over.',
  otherwise: 'Under every frame that the captures allow, the same of the two tasks is downloaded more.',
  predicate: `among all frames for downloads some have a Cliff's delta of at least ${SMALLEST_DELTA} and some of at most -${SMALLEST_DELTA}`,
  captures: ['2022-02-15', '2023-11-15', '2024-07-11', '2025-03-21', '2026-05-04', '2026-08-22'],
  restsOn: ['multiverse'],
  judge(rows) {
    const deltas = rows('multiverse')
      .filter((row) => row.measure === 'downloads')
      .map((row) => row.delta);
    if (deltas.length === 0) return null;
    const ahead = deltas.filter((delta) => delta >= SMALLEST_DELTA).length;
    const behind = deltas.filter((delta) => delta <= -SMALLEST_DELTA).length;
    return {
      holds: ahead > 0 && behind > 0,
      effectName: 'share of frames with classification ahead',
      effect: ahead / deltas.length,
      n: `${deltas.length} frames: ${ahead} ahead, ${behind} behind, ${deltas.length - ahead - behind} neither`,
    };
  },
};
