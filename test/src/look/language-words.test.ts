import { expect, test } from 'vitest';
import { languageChoices, languageWords } from '../../../src/look/language-words.ts';

test('languages are named, English first, up to four, or five where that is all', () => {
  expect(languageWords('zh')).toBe('Chinese');
  expect(languageWords('de en')).toBe('English, German');
  expect(languageWords('de en es fr it')).toBe('English, German, Spanish, French, Italian');
  expect(languageWords('de en es fr it pt')).toBe('English, German, Spanish, French and 2 more');
});

test('a code without a name stays a code', () => expect(languageWords('kmb qxq')).toBe('Kimbundu, qxq'));

test('the language that was asked for is named first where it is one of many', () => {
  expect(languageWords('de en es fr it pt', 'pt')).toBe('Portuguese, German, English, Spanish and 2 more');
  expect(languageWords('de en', 'fr')).toBe('German, English');
});

test('two codes of one name are told apart where one is chosen', () => {
  expect(languageChoices(['tl', 'en', 'fil', 'en', 'ak'])).toEqual([
    { code: 'ak', name: 'Akan' },
    { code: 'en', name: 'English' },
    { code: 'fil', name: 'Filipino (fil)' },
    { code: 'tl', name: 'Filipino (tl)' },
  ]);
});
