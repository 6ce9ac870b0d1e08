import { expect, test } from 'vitest';
import { claimEvidence } from '../../../src/site/claim-evidence.ts';

const row = {
  claim: 'x',
  made_by: 'report',
  verdict: 'holds',
  captures: '2022-02-15 2024-07-11',
  predicate: 'delta above 0',
  effect_name: 'difference',
  effect: 0.25,
  low: null,
  high: null,
  p_adjusted: null,
  n: '3 models',
};

test('a claim says its verdict, effect, units, captures and predicate', () => {
  expect(claimEvidence(row)).toMatchInlineSnapshot(`
    {
      "evidence": "Difference: 0.250; 3 models; captures 2022-02-15, 2024-07-11; holds when delta above 0.",
      "verdict": "Holds.",
    }
  `);
});

test('intervals and adjusted p-values are printed where they are', () => {
  expect(
    claimEvidence({
      ...row,
      made_by: 'starting study',
      verdict: 'does not hold',
      effect: 0.48,
      low: 0.15,
      high: 0.78,
      p_adjusted: 0.0098,
    }),
  ).toMatchInlineSnapshot(`
    {
      "evidence": "Difference: 0.480 [0.150, 0.780]; adjusted p 0.010; 3 models; captures 2022-02-15, 2024-07-11; holds when delta above 0.",
      "verdict": "Claim of: starting study. The claim does not hold.",
    }
  `);
  expect(claimEvidence({ ...row, p_adjusted: 1e-9 }).evidence).toContain('adjusted p below 0.001');
});

test('a claim without data says so, and an unknown verdict is an error', () => {
  expect(claimEvidence({ ...row, verdict: 'cannot be judged', effect: null, effect_name: null, n: null }).verdict).toBe(
    'Cannot be judged: the data are not there.',
  );
  expect(() => claimEvidence({ ...row, verdict: 'maybe' })).toThrowErrorMatchingInlineSnapshot(
    `[Error: claims: x: no such verdict: maybe]`,
  );
});
