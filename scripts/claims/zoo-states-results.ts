import { findRow, type Claim } from './claim.ts';

/** What a curated zoo states of its models, against what the authors of the Hub do. */
export const claim: Claim = {
  id: 'zoo-states-results',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Nine in ten models of the second zoo state a result with its dataset; of all models of the Hub whose cards were read, not one in ten does.',
  otherwise:
    'The second zoo does not state results for nine in ten of its models, or at least one in ten models of the Hub does.',
  predicate:
    'entries of MMDetection with a result at least 0.9, and models with a card on 2022-02-15 that state a result below 0.1',
  captures: ['2022-02-15'],
  restsOn: ['dataset-statements', 'zoo-coverage'],
  judge(rows) {
    const zoo = findRow(rows('zoo-coverage'), { zoo: 'mmdetection', measure: 'score' });
    const hub = findRow(rows('dataset-statements'), { capture: '2022-02-15', models: 'all with card', task: null });
    if (zoo?.share == null || hub?.evaluated_share == null) return null;
    return {
      holds: zoo.share >= 0.9 && hub.evaluated_share < 0.1,
      effectName: 'share of the zoo minus share of the Hub',
      effect: zoo.share - hub.evaluated_share,
      n: `${zoo.of} and ${hub.of} models`,
    };
  },
};
