import { describe, expect, test } from 'vitest';
import { statedLanguages } from '../../../scripts/records/stated-languages.ts';

describe('languages among the tags of a repository', () => {
  test('each once and sorted, whether bare, with a prefix or with a country', () =>
    expect(statedLanguages(['zh', 'language:de', 'sv-SE', 'en', 'de', 'yue'])).toEqual([
      'de',
      'en',
      'sv',
      'yue',
      'zh',
    ]));
  test('names of libraries, model types and methods of two and three letters are none', () =>
    expect(statedLanguages(['tf', 'jax', 'art', 'phi', 'sam', 'moe', 'trl', 'rl', 'ai', '7b', 'sh'])).toEqual([]));
  test('a pair of a translation and a code in capitals are no country and no language', () =>
    expect(statedLanguages(['en-de', 'ES', 'license:en', 'dataset:de'])).toEqual([]));
});

test('every code has an English name, and there are 183 of two letters', () => {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const isLanguageCode = (code: string) => statedLanguages([code]).length > 0;
  const two = letters.flatMap((a) => letters.map((b) => a + b)).filter(isLanguageCode);
  const three = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))).filter(isLanguageCode);
  expect(two).toHaveLength(183);
  expect([...two, ...three].filter((code) => names.of(code) === undefined)).toEqual([]);
});
