import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings } from '../../../scripts/claims/findings.ts';
import { claims } from '../../../scripts/claims/index.ts';
import { claimTopics } from '../../../src/site/claim-topics.ts';

const named = findings.flatMap((finding) => finding.claims.map(({ claim }) => claim));

test('there are ten findings, each of its own name', () => {
  expect(findings).toHaveLength(10);
  expect(new Set(findings.map(({ finding }) => finding)).size).toBe(10);
});

test('every finding names claims of the report that are in the ledger, and no claim is in two findings', () => {
  const own = new Set(claims.filter(({ madeBy }) => madeBy === 'report').map(({ id }) => id));
  expect(named.filter((claim) => !own.has(claim))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

test('the ledger prints every claim of a finding, so that its evidence is one click away', () => {
  const printed = claimTopics.flatMap((topic) => topic.claims);
  expect(named.filter((claim) => !printed.includes(claim))).toEqual([]);
});

test('what a finding means and why it weighs holds no figure and no day, which only the ledger has', () => {
  const typed = findings.flatMap(({ card, meaning, weight, among = '', claims: of }) =>
    [
      ...Object.values(card.headline),
      card.number.words,
      meaning.holds,
      meaning.otherwise,
      weight,
      among,
      ...of.map(({ listing }) => listing),
    ].filter((words) => /\d/.test(words)),
  );
  expect(typed).toEqual([]);
});

test('a card has a headline of at most 110 characters, a number of its own claims, and a chart of the report', () => {
  for (const { card, claims: of } of findings) {
    for (const words of Object.values(card.headline)) expect(words.length, words).toBeLessThanOrEqual(110);
    expect(of.map(({ claim }) => claim)).toContain(card.number.claim);
    expect(existsSync(`src/charts/${card.chart}.ts`), card.chart).toBe(true);
  }
});
