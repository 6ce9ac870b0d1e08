import { expect, test } from 'vitest';
import { claims as table } from '../../../data/schema/metrics/claims.ts';
import { formatTable } from '../../../data/schema/csv.ts';
import type { RowIn } from '../../../data/schema/folders.ts';
import { claims } from '../../../scripts/metrics/claims.ts';
import { BY_AUTHOR, IN_THIS_LISTING, type Claim } from '../../../scripts/claims/claim.ts';
import { listClaims } from '../../../scripts/check/list-claims.ts';

const claim = (effect: number | null, more: Partial<Claim> = {}): Claim => ({
  id: 'more-than-half',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'More than half.',
  otherwise: 'Half or less.',
  predicate: 'share above 0.5',
  certainty: IN_THIS_LISTING,
  marks: [{ is: 'above', mark: 0.5, because: 'most' }],
  captures: () => ['2024-07-11'],
  restsOn: ['composition'],
  judge: () => (effect === null ? null : [{ effectName: 'share', effect }]),
  ...more,
});
const ledger = (...all: Claim[]): RowIn<'metrics', 'claims'>[] => claims(() => [], all);
const csv = (...all: Claim[]) => formatTable(table, ledger(...all));

test('a claim that holds prints its sentence, one that does not its replacement, one without data that none says', () => {
  expect(ledger(claim(0.6))[0]).toMatchObject({ verdict: 'holds', sentence: 'More than half.', turned: false });
  expect(ledger(claim(0.4))[0]).toMatchObject({ verdict: 'does not hold', sentence: 'Half or less.', turned: true });
  expect(ledger(claim(null))[0]).toMatchObject({
    verdict: 'cannot be judged',
    sentence: 'The data at hand do not say whether this is so: \u201cMore than half.\u201d',
    turned: false,
  });
});

test('a claim of others that does not hold is no news, one of the report is', () => {
  expect(listClaims(csv(claim(0.4)), csv(claim(0.4)))).toEqual(['claim more-than-half: does not hold: Half or less.']);
  const theirs = claim(0.4, { madeBy: 'somebody' });
  expect(listClaims(csv(theirs), csv(theirs))).toEqual([]);
});

test('a verdict that differs from the stored ledger is named with both', () => {
  expect(listClaims(csv(claim(0.6)), csv(claim(0.4)))).toEqual([
    'claim more-than-half: does not hold (the ledger says: holds; npm run metrics writes it anew): Half or less.',
  ]);
  expect(listClaims(undefined, csv(claim(0.6)))).toEqual([]);
});

test('a confirmatory claim holds only with its adjusted p-value', () => {
  const tested = (id: string, p: number) =>
    claim(0.6, { id, family: 'confirmatory', judge: () => [{ effectName: 'delta', effect: 0.6, p }] });
  const rows = ledger(tested('a', 0.03), tested('b', 0.04), tested('c', 0.9));
  expect(rows.map((row) => [row.p_adjusted, row.verdict])).toEqual([
    [0.06, 'cannot be told'],
    [0.06, 'cannot be told'],
    [0.9, 'cannot be told'],
  ]);
  expect(ledger(tested('a', 0.01), tested('b', 0.04)).map((row) => row.verdict)).toEqual(['holds', 'holds']);
});

test('a claim whose interval spans its mark cannot be told, says so, and is news', () => {
  const between = (low: number, high: number) =>
    claim(0.6, { certainty: BY_AUTHOR, judge: () => [{ effectName: 'share', effect: 0.6, low, high }] });
  expect(ledger(between(0.4, 0.7))[0]).toMatchObject({
    verdict: 'cannot be told',
    sentence: 'Whether this is so cannot be told from these data: \u201cMore than half.\u201d',
    certainty: 'interval by author',
    turned: true,
  });
  expect(ledger(between(0.55, 0.7))[0]).toMatchObject({ verdict: 'holds', sentence: 'More than half.' });
  expect(listClaims(csv(between(0.55, 0.7)), csv(between(0.4, 0.7)))).toHaveLength(1);
});

test('a sentence prints the share that decides', () => {
  const told = claim(0.6, { sentence: 'It is {share 1}, not {share 2}.' });
  expect(ledger(told)[0]!.sentence).toBe('It is 60.0%, not an unknown share.');
});
