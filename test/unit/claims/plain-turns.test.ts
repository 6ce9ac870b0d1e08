import { expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { IN_THIS_LISTING, ofReport, type Claim } from '../../../scripts/claims/claim.ts';
import { claims } from '../../../scripts/claims/index.ts';
import { plainTurns } from './plain-turns.ts';

const committed = openFolder('metrics', 'data/metrics').table;

test('a claim is turned over by the columns that its predicate reads, and by values beyond its threshold', () => {
  const few = claims.find(({ id }) => id === 'top-lists-differ')!;
  expect(plainTurns(few, committed)).toEqual(['list-overlap.share=0.5', 'list-overlap.share=1']);
});

test('a claim that no data can contradict is turned over by nothing', () => {
  const empty: Claim = {
    ...ofReport,
    id: 'made-up',
    sentence: 'Some Spaces pin their packages.',
    otherwise: 'None does.',
    predicate: 'a share is a share, above 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0, because: 'direction' }],
    captures: () => ['made-up'],
    restsOn: ['package-pins'],
    judge: (rows) => [
      {
        effectName: 'shares',
        effect: rows('package-pins').filter(({ share }) => share === null || share >= 0).length,
      },
    ],
  };
  expect(plainTurns(empty, committed)).toEqual([]);
});
