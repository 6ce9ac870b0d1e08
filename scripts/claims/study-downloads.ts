import { findRow, SMALLEST_DELTA, type Claim } from './claim.ts';
import { ofFrame } from './multiverse-judgement.ts';

/** The starting study on downloads. */
export const claim: Claim = {
  id: 'study-downloads',
  family: 'confirmatory',
  madeBy: 'starting study',
  sentence:
    'Of the forty models of the starting study, those of text generation were downloaded more than those of text classification.',
  otherwise:
    'Of the forty models of the starting study, those of text generation were not downloaded more: those of text classification were.',
  predicate: `Cliff's delta of classification against generation at most -${SMALLEST_DELTA}, adjusted p at most 0.05`,
  captures: ['2023-11-15'],
  restsOn: ['multiverse'],
  judge: (rows) =>
    ofFrame(
      findRow(rows('multiverse'), {
        capture: '2023-11-15',
        measure: 'downloads',
        by: 'tag',
        selection: 'top-20-likes',
        exclusion: 'none',
      }),
      (delta) => delta <= -SMALLEST_DELTA,
    ),
};
