import { expect, test } from 'vitest';
import { BY_AUTHOR, type Claim } from '../../../scripts/claims/claim.ts';
import { claimFigures } from '../../../scripts/metrics/claim-figures.ts';
import { claims } from '../../../scripts/metrics/claims.ts';
import { asWritten } from './made-up-capture.ts';

const claim = (counted: boolean): Claim => ({
  id: 'made-up',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'Most do, {share 1}, and {number 2} beside.',
  otherwise: 'Most do not.',
  predicate: 'share above 0.5',
  certainty: BY_AUTHOR,
  marks: [{ is: 'above', mark: 0.5, because: 'most' }],
  captures: () => ['2024-07-11'],
  restsOn: ['composition'],
  judge: () => [
    { effectName: 'share', effect: 0.6, low: counted ? null : 0.55, high: counted ? null : 0.7, counted },
    { effectName: 'delta', effect: -0.251 },
  ],
});

test('a figure that is held against a mark says which and why, one that is only told does not', () => {
  expect(
    asWritten(
      'claim-figures',
      claimFigures(() => [], [claim(false)]),
    ),
  ).toMatchObject([
    { place: 1, is: 'above', mark: 0.5, because: 'most means more than half', low: 0.55, verdict: 'holds' },
    { place: 2, effect_name: 'delta', is: null, mark: null, because: null, verdict: null },
  ]);
});

test('a claim of which every figure is counted is one of its listing, whatever it would be of another', () => {
  const all = (counted: boolean) =>
    claims(() => [], [{ ...claim(counted), judge: () => [claim(counted).judge(() => [])![0]!] }])[0];
  expect([all(true)?.certainty, all(true)?.verdict]).toEqual(['in this listing', 'holds']);
  expect(all(false)?.certainty).toBe('interval by author');
});

test('a sentence prints the share and the number that it names', () => {
  expect(claims(() => [], [claim(false)])[0]?.sentence).toBe('Most do, 60.0%, and \u22120.25 beside.');
});
