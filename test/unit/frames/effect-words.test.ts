import { expect, test } from 'vitest';
import { effectWords, markWords } from '../../../frames/effect-words.ts';

test('a share has one decimal, always, and nothing and all have none', () => {
  expect([0.68, 0.6146, 0.1, 0, 1].map((share) => effectWords(share, 'share that fits'))).toEqual([
    '68.0%',
    '61.5%',
    '10.0%',
    '0%',
    '100%',
  ]);
});

test('a difference of shares is in points, whether it is called so or by its terms', () => {
  for (const name of ['difference of the shares', 'change of the share', 'newest share minus the first'])
    expect(effectWords(0.036, name), name).toBe('3.6 points');
});

test('a mark is exact, so that a half is 50%', () => {
  expect(markWords(0.5, 'share that fits')).toBe('50%');
  expect(markWords(-0.147, 'delta')).toBe('\u22120.147');
});
