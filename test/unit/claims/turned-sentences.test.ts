import { expect, test } from 'vitest';
import { claims as ledger } from '../../../scripts/claims/index.ts';
import { claims } from '../../../scripts/metrics/claims.ts';
import { covers, madeUpMetrics } from '../frames/made-up-metrics.ts';

/** What the ledger prints of a claim. */
function told(id: string, rows: Parameters<typeof madeUpMetrics>[0]) {
  const [row] = claims(
    madeUpMetrics({ captures: [covers('2022-02-15', 'whole'), covers('2026-12-15', 'whole')], ...rows }),
    ledger.filter((claim) => claim.id === id),
  );
  return row!;
}

test('where tasks take away more than the whole change, that is said, and no part that is not known', () => {
  const library = { measure: 'library', from_share: 0.75, to_share: 0.668, mix_part: null } as const;
  const both = (change: number, rates: number) =>
    told('libraries-fell-by-mix', { 'rate-and-mix': [{ ...library, change, rates_at_old_mix: rates }] });
  expect(both(-0.082, 0.757)).toMatchObject({ verdict: 'holds', effect: 1.08536585366 });
  // With the tasks of then it would have fallen further.
  expect(both(-0.082, 0.6)).toMatchObject({ verdict: 'does not hold', effect: -0.829268292683 });
});

test('a share of declared datasets that fell, and not task by task, is not said to have stayed', () => {
  const { verdict, sentence } = told('declaring-fell', {
    'dataset-statements': [
      { capture: '2022-02-15', models: 'listed', task: null, of: 29_432, declared: 5144, declared_share: 0.175 },
      { capture: '2026-12-15', models: 'listed', task: null, of: 211_569, declared: 26_023, declared_share: 0.123 },
    ],
    'rate-and-mix': [{ measure: 'declared-datasets', rates_at_old_mix: 0.1751, by_rate: 0.0001 }],
  });
  expect(verdict).toBe('does not hold');
  expect(sentence).toMatch(
    /^A quarter of the models declare a dataset in a whole listing, or the share did not fall, as it is or task by task: it was 17\.5% .*12\.3%/,
  );
});

test('a claim of most that fails at one half does not say most of the contrary', () => {
  const half = ledger.filter(({ marks }) => marks.length === 1 && marks[0]?.mark === 0.5 && marks[0].is !== 'at least');
  expect(half.length).toBeGreaterThan(10);
  // "At most half" and "most frequent" are no most.
  const says = (words: string) => /\b(?<!at |has )most\b(?! (?:frequent|liked|downloaded|leading))/i.test(words);
  expect(half.filter(({ otherwise }) => says(otherwise)).map(({ otherwise }) => otherwise)).toEqual([]);
});
