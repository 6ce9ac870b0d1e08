import { expect, test } from 'vitest';
import { code, figure, firstOf, markdownTable, percent, signed } from '../../../scripts/diff/markdown.ts';

test('a pipe does not end a cell', () => {
  expect(markdownTable(['A', 'B:'], [[code('x|y'), '1']])).toBe('| A | B |\n| --- | --: |\n| `x\\|y` | 1 |');
});

test('code holds no backtick and no line break, and is cut at 100 characters', () => {
  expect([code('a`b\nc'), code('x'.repeat(120)).length, code('')]).toEqual(["`a'b c`", 102, '']);
});

test('figures are read without counting digits', () => {
  expect([
    figure(1234567),
    figure(0.123456),
    signed(5000),
    signed(-2),
    percent(4, 5),
    percent(5, 4),
    percent(0, 4),
    percent(0.62, -0.7),
  ]).toEqual(['1,234,567', '0.1235', '+5,000', '-2', '+25.0 %', '-20.0 %', 'from 0', 'changes sign']);
});

test('a long list says how much more there is', () => {
  expect([firstOf(['a', 'b'], 2), firstOf(['a', 'b', 'c'], 2)]).toEqual(['a, b', 'a, b and 1 more']);
});
