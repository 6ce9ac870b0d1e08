import { findRow, type Claim } from './claim.ts';

/** The list of integrated libraries of 2023 against that of the documentation today. */
export const claim: Claim = {
  id: 'integrations-were-only-added',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'Every library of the list of 2023 is still in the documentation, and more have come.',
  otherwise: 'Some libraries of the list of 2023 are no longer in the documentation, or none has come.',
  predicate: 'no library gone and at least one new, starting report of 2023 against the documentation',
  captures: [],
  restsOn: ['integration-summary'],
  judge(rows) {
    const [gone, fresh, then] = ['gone', 'new', 'then'].map(
      (group) => findRow(rows('integration-summary'), { group })?.libraries | undefined,
    );
    if (gone === undefined || fresh === undefined || then === undefined) return null;
    return { holds: gone === 0 && fresh > 0, effectName: 'libraries gone', effect: gone, n: `${then} libraries then` };
  },
};
