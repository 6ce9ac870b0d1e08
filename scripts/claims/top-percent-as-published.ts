import { findRow, type Claim } from './claim.ts';

/** The concentration that Osborne (2024) found, in a later listing. */
export const claim: Claim = {
  id: 'top-percent-as-published',
  family: 'descriptive',
  madeBy: 'Osborne 2024',
  sentence: 'One in a hundred models holds 99 % of all downloads, as a published study found in an earlier listing.',
  otherwise:
    'The share of all downloads that one in a hundred models holds is not the 99 % that a published study found in an earlier listing.',
  predicate: 'share of the top 1 % on 2024-07-11 within one percentage point of the published one',
  captures: ['2024-07-11'],
  restsOn: ['concentration', 'published'],
  judge(rows) {
    const ours = findRow(rows('concentration'), {
      capture: '2024-07-11',
      kind: 'models',
      by: 'all',
      task: null,
      measure: 'downloads',
    });
    const theirs = findRow(rows('published'), { figure: 'osborne-top-1' });
    if (ours?.top_1 == null || theirs?.value == null) return null;
    return {
      holds: Math.abs(ours.top_1 - theirs.value) <= 0.01,
      effectName: 'share of the top 1 %',
      effect: ours.top_1,
      n: `${ours.known} models`,
    };
  },
};
