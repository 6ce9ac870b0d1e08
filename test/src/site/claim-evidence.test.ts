import { expect, test } from 'vitest';
import { parseTable } from '../../../data/schema/csv.ts';
import { tableOf } from '../../../data/schema/folders.ts';
import { claimEvidence } from '../../../src/site/claim-evidence.ts';
import { madeUpRow } from '../data/made-up-row.ts';

/** Captures that are named by their day; any other source has none. */
const seenOf = (capture: string) => (/^\d/.test(capture) ? capture : undefined);
const row = madeUpRow('metrics', 'claims', {
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
});

test('a claim says its verdict, effect, units, captures and predicate', () => {
  expect(claimEvidence(row, seenOf)).toMatchInlineSnapshot(`
    {
      "evidence": "Difference: 0.250; 3 models; as seen in February 2022 and July 2024; holds when delta above 0.",
      "verdict": "Holds.",
    }
  `);
});

test('intervals and adjusted p-values are printed where they are', () => {
  expect(
    claimEvidence(
      {
        ...row,
        made_by: 'starting study',
        verdict: 'does not hold',
        effect: 0.48,
        low: 0.15,
        high: 0.78,
        p_adjusted: 0.0098,
      },
      seenOf,
    ),
  ).toMatchInlineSnapshot(`
    {
      "evidence": "Difference: 0.480 [0.150, 0.780]; adjusted p 0.010; 3 models; as seen in February 2022 and July 2024; holds when delta above 0.",
      "verdict": "Claim of: starting study. The claim does not hold.",
    }
  `);
  expect(claimEvidence({ ...row, p_adjusted: 1e-9 }, seenOf).evidence).toContain('adjusted p below 0.001');
});

test('captures are told by when they were seen, a zoo by its name', () => {
  expect(claimEvidence({ ...row, captures: '2024-07-04 2024-07-11 mmdetection' }, seenOf).evidence).toContain(
    'as seen on 4 July 2024 and 11 July 2024, mmdetection; ',
  );
});

test('a claim without data says so', () => {
  const open = {
    ...row,
    verdict: 'cannot be judged',
    captures: 'none',
    effect: null,
    effect_name: null,
    n: null,
  } as const;
  expect(claimEvidence(open, seenOf)).toEqual({
    verdict: 'Cannot be judged: the data are not there.',
    evidence: 'holds when delta above 0.',
  });
});

test('a verdict that the page has no words for is an error when the ledger is read', () => {
  const ledger = tableOf('metrics', 'claims');
  const cells: Readonly<Record<string, string>> = {
    claim: 'x',
    family: 'descriptive',
    made_by: 'report',
    verdict: 'maybe',
  };
  const columns = Object.keys(ledger.columns);
  const csv = `${columns.join(',')}\n${columns.map((column) => cells[column] ?? '').join(',')}\n`;
  expect(() => parseTable(ledger, csv, 'claims.csv')).toThrow(
    'claims.csv:2: verdict: expected one of holds, does not hold, cannot be judged, received "maybe"',
  );
});
