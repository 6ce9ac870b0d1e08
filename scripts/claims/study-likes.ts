import { findRow, SMALLEST_DELTA, type Claim } from './claim.ts';
import { ofFrame } from './multiverse-judgement.ts';

/** The starting study on likes. */
export const claim: Claim = {
  id: 'study-likes',
  family: 'confirmatory',
  madeBy: 'starting study',
  sentence:
    'Of the forty models of the starting study, those of text generation had more likes than those of text classification.',
  otherwise:
    'Of the forty models of the starting study, those of text generation did not have more likes than those of text classification.',
  predicate: `Cliff's delta of classification against generation at most -${SMALLEST_DELTA}, adjusted p at most 0.05`,
  captures: ['2023-11-15'],
  restsOn: ['multiverse'],
  judge: (rows) =>
    ofFrame(
      findRow(rows('multiverse'), {
        capture: '2023-11-15',
        measure: 'likes',
        by: 'tag',
        selection: 'top-20-likes',
        exclusion: 'none',
      }),
      (delta) => delta <= -SMALLEST_DELTA,
    ),
};
