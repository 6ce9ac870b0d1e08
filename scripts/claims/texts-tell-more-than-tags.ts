import { findRow, type Claim } from './claim.ts';

/** Models of which only the text of the card says what they use. */
export const claim: Claim = {
  id: 'texts-tell-more-than-tags',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'To every five models whose author declares a dataset, the program finds at least one whose author does not and whose text names one.',
  otherwise:
    'To every five models whose author declares a dataset, the program finds less than one whose author does not and whose text names one.',
  predicate:
    'models with a dataset found by their text alone at least 0.2 of those that declare a dataset, among all models with a card on 2022-02-15',
  captures: ['2022-02-15'],
  restsOn: ['dataset-statements'],
  judge(rows) {
    const row = findRow(rows('dataset-statements'), { capture: '2022-02-15', models: 'all with card', task: null });
    if (row?.found_only == null || row.declared === 0) return null;
    const added = row.found_only / row.declared;
    return {
      holds: added >= 0.2,
      effectName: 'found by text alone to declaring',
      effect: added,
      n: `${row.of} models with a card`,
    };
  },
};
