import { expect, test } from 'vitest';
import { shownValue } from '../../../scripts/records/shown-value.ts';

test.each([
  ['a', '"a"'],
  [7, '7'],
  [null, 'null'],
  [{ a: [1] }, '{"a":[1]}'],
  [undefined, 'undefined'],
])('%j is shown as JSON, and what JSON has no word for by its name', (value, shown) =>
  expect(shownValue(value)).toBe(shown),
);

test('a long value is cut', () => expect(shownValue('x'.repeat(500))).toBe(`"${'x'.repeat(119)}`));

test('a value that is nested too deep is named by what it is', () => {
  let [list, object]: [unknown, unknown] = [[], {}];
  for (let depth = 0; depth < 100_000; depth += 1) [list, object] = [[list], { object }];
  expect([list, object].map(shownValue)).toEqual(['a list nested too deep', 'an object nested too deep']);
});
