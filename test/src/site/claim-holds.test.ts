import { expect, test } from 'vitest';
import { claimHolds } from '../../../src/site/claim-holds.ts';

const ledger = [
  { claim: 'a', verdict: 'holds' },
  { claim: 'b', verdict: 'cannot be told' },
  { claim: 'c', verdict: 'cannot be judged' },
] as const;

test('only a claim that holds gives its section its news', () => {
  expect(['a', 'b', 'c'].map((id) => claimHolds(id, ledger))).toEqual([true, false, false]);
});

test('a claim that is not in the ledger is an error that names the chapter', () => {
  expect(() => claimHolds('d', ledger, 'src/content/report/1-models.mdx')).toThrowErrorMatchingInlineSnapshot(
    `[Error: src/content/report/1-models.mdx: claim "d": not in data/metrics/claims.csv]`,
  );
});
