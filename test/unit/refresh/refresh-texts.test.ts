import { expect, test } from 'vitest';
import { fenced } from '../../../scripts/refresh/fenced.ts';
import { outcomeCodes, outcomeLines } from '../../../scripts/refresh/outcome.ts';

test('quoted lines cannot end their block, and what a terminal would not show is left out', () => {
  expect(fenced('a ````b` \u001b[31mred\u202e\n@someone')).toBe(
    '`````text\na ````b` \\u{1b}[31mred\\u{202e}\n@someone\n`````',
  );
});

test('of a long text its end is quoted', () => {
  const text = fenced(`${'x'.repeat(50_000)}\nthe error`);
  expect(text.length).toBeLessThan(20_100);
  expect(text).toMatch(/^```text\n…x+\nthe error\n```$/);
});

test('lines for a workflow begin with the outcome', () => {
  expect(outcomeLines({ kind: 'pull-request', said: 'x', facts: { branch: 'refresh/2026-09-07' } })).toBe(
    'outcome=pull-request\nbranch=refresh/2026-09-07\n',
  );
  expect(outcomeCodes).toEqual({ 'pull-request': 0, unchanged: 0, issue: 1, unfinished: 75 });
});
