import { describe, expect, test } from 'vitest';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';

const listing = [
  'squad',
  'squad_v2',
  'mozilla-foundation/common_voice_8_0',
  'common_voice',
  'conll2003',
  'dair-ai/mood',
  'SetFit/mood',
  'wmt16',
  'test',
];
const index = createNameIndex(
  listing.map((id, at) => ({ id, downloads: id === 'dair-ai/mood' ? 99 : at })),
  [['squad', 'rajpurkar/squad']],
  ['ljspeech'],
);

function namesIn(text: string): string[] {
  return [...index.trie.find(text.toLowerCase())].map(
    ({ start, end, compact }) =>
      `${text.slice(start, end)} -> ${index
        .meanings(compact)
        .map(({ dataset }) => dataset.key)
        .join(', ')}`,
  );
}

describe('createNameIndex', () => {
  test.each([
    ['SQuAD v2', 'squad_v2'],
    ['SQuAD 2.0', 'squad_v2'],
    ['SQuAD version 2', 'squad_v2'],
    ['CoNLL-2003', 'conll2003'],
    ['CoNLL-03', 'conll2003'],
    ['Common Voice 8.0', 'mozilla-foundation/common_voice_8_0'],
    ['Common Voice 8', 'mozilla-foundation/common_voice_8_0'],
    ['WMT 2016', 'wmt16'],
    ['LJSpeech', 'ljspeech'],
  ])('%s is %s', (text, key) => expect(namesIn(`trained on ${text}.`).at(-1)).toBe(`${text} -> ${key}`));

  test('of datasets with one name the most downloaded comes first', () => {
    expect(namesIn('mood')).toEqual(['mood -> dair-ai/mood, setfit/mood']);
  });

  test('names begin and end with a word', () => {
    expect(namesIn('contest tested untest squadron')).toEqual([]);
  });

  test('a name does not reach over a sentence, a cell or two separators', () => {
    expect(namesIn('common. voice | common | voice, common  voice')).toEqual([]);
  });

  test('names stand between signs and characters of other scripts', () => {
    expect(namesIn('数据集squad的 (`squad`)')).toEqual(['squad -> squad', 'squad -> squad']);
  });

  test('the id without owner and the later one are one dataset, whichever is listed', () => {
    expect([index.keyOf('rajpurkar/squad'), index.keyOf('SQuAD')]).toEqual(['squad', 'squad']);
    const later = createNameIndex([{ id: 'rajpurkar/squad', downloads: 1 }], [['squad', 'rajpurkar/squad']]);
    expect(later.dataset(later.keyOf('squad'))?.id).toBe('rajpurkar/squad');
  });

  test('a declared name is known by its spelling; one that nothing spells stays as it is', () => {
    expect([index.keyOf('Common Voice'), index.keyOf('squad2'), index.keyOf(' My Data ')]).toEqual([
      'common_voice',
      'squad_v2',
      'my data',
    ]);
  });

  test('a name that the Hub does not list has no id', () =>
    expect(index.dataset('ljspeech')).toEqual({ key: 'ljspeech', id: null, downloads: 0 }));

  test('a name that everybody uses is that of the id with an owner, also where authors declare it', () => {
    const owned = createNameIndex([{ id: 'facebook/voxpopuli', downloads: 1 }], [], ['voxpopuli']);
    expect(owned.keyOf('VoxPopuli')).toBe('facebook/voxpopuli');
    expect(owned.dataset('voxpopuli')).toBeUndefined();
  });
});
