import { expect, test } from 'vitest';
import { wrapText } from '../../../src/figure/wrap-text.ts';

test('a title ends its lines before the edge also in a wide face', () => {
  // DejaVu Sans Bold of 20 px: 394 px up to `names`, of 380, and 748 up to the second `the`, of 720.
  expect(wrapText('110 of 159 examples whose names exist ran', 380, 22)[0]).toBe('110 of 159 examples whose');
  const long = '26 leading models name imagenet-1k for image-classification, the most of any pair';
  expect(wrapText(long, 720, 22)[0]).not.toContain('the most');
  expect(wrapText(long, 720, 22)[0]).not.toMatch(/the$/);
});

test('a word that is longer than a line has one of its own', () => {
  expect(wrapText('a unconditional-image-generation b', 60, 12)).toEqual(['a', 'unconditional-image-generation', 'b']);
});
