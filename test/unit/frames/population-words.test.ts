import { expect, test } from 'vitest';
import { populationWords } from '../../../frames/population-words.ts';

test('what a listing covers is said as a sentence goes on with it', () => {
  expect(['whole', 'top', 'sample', 'curated', 'unknown', null].map((kind) => populationWords(kind, 'spaces'))).toEqual(
    [
      'all Spaces',
      'the Spaces of top lists',
      'a random sample of Spaces',
      'a selection of Spaces',
      'an unknown part of all Spaces',
      'an unknown part of all Spaces',
    ],
  );
  expect(populationWords('none', 'models')).toBe('models that were not listed');
});
