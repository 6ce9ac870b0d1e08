import { expect, test } from 'vitest';
import { countWords } from '../../../src/format/count-words.ts';

test('one is no plural', () => {
  expect([0, 1, 2, 1200].map((n) => countWords(n, 'like'))).toEqual(['0 likes', '1 like', '2 likes', '1,200 likes']);
});
