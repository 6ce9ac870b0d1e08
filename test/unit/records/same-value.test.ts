import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { sameValue } from '../../../scripts/records/same-value.ts';

const parsed = (levels: number, end: string) => JSON.parse(`${'['.repeat(levels)}${end}${']'.repeat(levels)}`);

test('any two values from JSON are the same where they are equal in depth', () => {
  const value = fc.jsonValue().map((each) => JSON.parse(JSON.stringify(each)) as unknown);
  fc.assert(fc.property(value, value, (a, b) => void expect(sameValue(a, b)).toBe(isDeepStrictEqual(a, b))));
  fc.assert(fc.property(value, (a) => void expect(sameValue(a, JSON.parse(JSON.stringify(a)))).toBe(true)));
});

test('what is nested deeper than the stack is compared, too', () => {
  expect(sameValue(parsed(500_000, '1'), parsed(500_000, '1'))).toBe(true);
  expect(sameValue(parsed(500_000, '1'), parsed(500_000, '2'))).toBe(false);
});

test('keys may stand in any order; a list is no object, and what is inherited is not there', () => {
  expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(sameValue([1], { 0: 1 })).toBe(false);
  expect(sameValue({ a: 1 }, { toString: 1 })).toBe(false);
});
