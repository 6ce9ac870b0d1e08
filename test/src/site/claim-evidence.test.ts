import { expect, test } from 'vitest';
import { parseTable } from '../../../data/schema/csv.ts';
import { tableOf } from '../../../data/schema/folders.ts';
import { claimEvidence, claimInShort, predicateWords } from '../../../src/site/claim-evidence.ts';
import { madeUpRow } from '../../made-up-row.ts';

/** Captures that are named by their day; any other source has none. */
const seenOf = (capture: string) => (/^\d/.test(capture) ? capture : undefined);
const row = madeUpRow('metrics', 'claims', {
  claim: 'x',
  made_by: 'report',
  verdict: 'holds',
  certainty: 'in this listing',
  captures: '2024-07-11',
  predicate: 'delta above 0',
});
const figure = madeUpRow('metrics', 'claim-figures', {
  claim: 'x',
  effect_name: 'difference',
  effect: 0.25,
  certainty: 'in this listing',
  n: '3 models',
});
const bounded = { ...figure, effect: 0.48, low: 0.15, high: 0.78, certainty: 'interval by author' } as const;

test('a claim says its verdict, effect, units, captures and predicate, and that a count is one of its listing', () => {
  expect(claimEvidence(row, [figure], seenOf)).toMatchInlineSnapshot(`
    {
      "evidence": "Difference: 0.25, 3 models; as seen in July 2024; holds when delta above 0.",
      "verdict": "Holds in this listing.",
    }
  `);
  const several = { ...row, captures: '2022-02-15 2024-07-11' };
  expect(claimEvidence(several, [figure], seenOf).verdict).toBe('Holds in these listings.');
});

test('intervals and adjusted p-values are printed where they are, with what was drawn', () => {
  const theirs = {
    ...row,
    certainty: 'interval by author',
    made_by: 'starting study',
    verdict: 'does not hold',
  } as const;
  expect(claimEvidence({ ...theirs, p_adjusted: 0.0098 }, [bounded], seenOf)).toMatchInlineSnapshot(`
    {
      "evidence": "Difference: 0.48 [0.15, 0.78; 95% over authors], 3 models; adjusted p 0.010; as seen in July 2024; holds when delta above 0.",
      "verdict": "Claim of: starting study. The claim does not hold.",
    }
  `);
  expect(claimEvidence({ ...theirs, p_adjusted: 1e-9 }, [bounded], seenOf).evidence).toContain(
    'adjusted p below 0.001',
  );
});

test('every figure is printed, and one that is held against two marks once', () => {
  const second = { ...figure, effect_name: 'other share', effect: 0.5 };
  expect(claimEvidence(row, [figure, figure, second], seenOf).evidence).toMatch(
    /^Difference: 0\.25, 3 models; other share: 50\.0%; as seen/,
  );
});

test('units of four digits and more have commas', () => {
  const counted = { ...figure, n: '29432 and 760000 models' };
  expect(claimEvidence(row, [counted], seenOf).evidence).toContain('Difference: 0.25, 29,432 and 760,000 models; ');
});

test('a claim that cannot be told says whether its interval or its test leaves it open', () => {
  const open = { ...row, certainty: 'interval by author', verdict: 'cannot be told' } as const;
  expect(claimEvidence(open, [bounded], seenOf).verdict).toBe(
    'Cannot be told: the interval reaches to both sides of the mark.',
  );
  expect(claimEvidence({ ...open, p_adjusted: 0.2 }, [bounded], seenOf).verdict).toBe(
    'Cannot be told: the test does not tell.',
  );
});

test('a predicate has minus signs and apostrophes as the text around it', () =>
  expect(predicateWords("Cliff's delta at most -0.147, top-20 lists")).toBe(
    'Cliff’s delta at most −0.147, top-20 lists',
  ));

test('captures are told by when they were seen, a zoo by its name', () => {
  expect(claimEvidence({ ...row, captures: '2024-07-04 2024-07-11 mmdetection' }, [], seenOf).evidence).toContain(
    'As seen on 4 July 2024 and 11 July 2024, mmdetection; ',
  );
});

test('a claim without data says so', () => {
  const open = { ...row, verdict: 'cannot be judged', captures: 'none' } as const;
  expect(claimEvidence(open, [], seenOf)).toEqual({
    verdict: 'Cannot be judged: the data are not there.',
    evidence: 'Holds when delta above 0.',
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
    'claims.csv:2: verdict: expected one of holds, does not hold, cannot be told, cannot be judged, received "maybe"',
  );
});

test('in short a claim is its badge and the figure that decided, with its interval in words', () => {
  const told = { ...row, effect_name: 'difference', effect: 0.48, low: 0.15, high: 0.78, n: '1234 models' } as const;
  expect(claimInShort({ ...told, certainty: 'interval by author' })).toEqual({
    badge: 'Held up',
    number: 'Difference: 0.48 (95% interval 0.15 to 0.78, over authors; 1,234 models).',
  });
  expect(claimInShort(told).number).toBe('Difference: 0.48 (a count, no sample; 1,234 models).');
  expect(claimInShort({ ...told, certainty: 'interval by missing value', n: null }).number).toBe(
    'Difference: 0.48 (0.15 to 0.78, whatever the missing values are).',
  );
  const unjudged = { ...told, verdict: 'cannot be judged', effect: null } as const;
  expect(claimInShort(unjudged)).toEqual({ badge: 'Not judged', number: undefined });
});
