import { expect, test } from 'vitest';
import { IN_THIS_LISTING, type Claim } from '../../../scripts/claims/claim.ts';
import { claims } from '../../../scripts/metrics/claims.ts';
import { covers, madeUpMetrics } from '../frames/made-up-metrics.ts';

const gated: Claim = {
  id: 'few-are-gated',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'Of {models model-gates} {when model-gates} few are gated.',
  otherwise: 'Of {models model-gates} {when model-gates} many are gated.',
  predicate: 'share below 0.5 {when model-gates}',
  certainty: IN_THIS_LISTING,
  marks: [{ is: 'below', mark: 0.5, because: 'most' }],
  captures: ['model-gates'],
  restsOn: ['hub-measures'],
  judge: () => [{ effectName: 'share', effect: 0.1 }],
};
const known = (capture: string) => [{ capture, measure: 'gated', of: 100 } as const];
const sentence = (rows: Parameters<typeof madeUpMetrics>[0]) => claims(madeUpMetrics(rows), [gated])[0];

test('a claim says what its capture covers and when it was seen', () => {
  const part = { captures: [covers('2026-08-22', 'curated')], 'hub-measures': known('2026-08-22') };
  expect(sentence(part)).toMatchObject({
    sentence: 'Of a selection of models in August 2026 few are gated.',
    predicate: 'share below 0.5 in August 2026',
    captures: '2026-08-22',
  });
});

test('after a whole crawl the same claim speaks of all models', () => {
  const live = {
    captures: [covers('2026-08-22', 'curated'), covers('latest', 'whole', 'whole', '2026-11-02')],
    'hub-measures': [...known('2026-08-22'), ...known('latest')],
  };
  expect(sentence(live)?.sentence).toBe('Of all models in November 2026 few are gated.');
});

test('a sentence on the state of apps says where it is about some of those that were listed', () => {
  const states = (spaces: number, scope: number) => {
    const about: Claim = { ...gated, sentence: 'Of the {apps model-gates} few ran.' };
    const captures = [{ ...covers('2026-08-22', 'curated'), spaces, spaces_in_scope: scope }];
    return claims(madeUpMetrics({ captures, 'hub-measures': known('2026-08-22') }), [about])[0]?.sentence;
  };
  expect(states(342, 263)).toBe('Of the apps looked at one by one few ran.');
  expect(states(229, 229)).toBe('Of the apps few ran.');
});
