import { findRow, type Claim } from './claim.ts';

/** Median age of the models of the two tasks. */
export const claim: Claim = {
  id: 'generation-is-younger',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'The median model of text generation is younger than that of text classification.',
  otherwise: 'The median model of text generation is not younger than that of text classification.',
  predicate: 'median age of classification minus that of generation above 0 days on 2024-07-11',
  captures: ['2024-07-11'],
  restsOn: ['concentration'],
  judge(rows) {
    const [classification, generation] = ['text-classification', 'text-generation'].map((task) =>
      findRow(rows('concentration'), {
        capture: '2024-07-11',
        kind: 'models',
        by: 'pipeline_tag',
        task,
        measure: 'age_days',
      }),
    );
    if (classification?.median == null || generation?.median == null) return null;
    const difference = classification.median - generation.median;
    return {
      holds: difference > 0,
      effectName: 'difference of the medians in days',
      effect: difference,
      n: `${classification.known} and ${generation.known} models`,
    };
  },
};
