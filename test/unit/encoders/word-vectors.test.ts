import { expect, test } from 'vitest';
import { wordVector } from '../../../scripts/encoders/word-vectors.ts';

const numbers = Array.from({ length: 100 }, (_, at) => at / 8);
const bytes = Buffer.from(
  JSON.stringify({ words: ['war', 'postwar'], vectors: { postwar: [9, 9], war: [...numbers, 5.5, 12] } }),
);

test('is the vector of the word itself, without the length and number behind it', () => {
  expect(wordVector(bytes, 'war', 'vectors.json')).toEqual(numbers);
});

test('a word without a vector is an error', () => {
  expect(() => wordVector(bytes, 'kaiju', 'vectors.json')).toThrow('vectors.json: no vector for the word "kaiju"');
});
