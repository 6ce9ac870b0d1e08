import { describe, expect, test } from 'vitest';
import { chooseModels, type Candidate, type Wish } from '../../../src/look/choose-models.ts';

const any: Wish = { licence: 'any', language: '', memory: null, runs: false, word: '' };
const model = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  licence: 'mit',
  kind: 'permissive',
  languages: 'en',
  memory: 1e9,
  runs: true,
  ...more,
});
const models = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => model(id));
const ids = (lists: number[][], wish: Wish, of: readonly Candidate[] = models) =>
  chooseModels(lists, of, wish).map((choice) => of[choice.model]!.id);

describe('five models', () => {
  test('come from the lists in turn', () =>
    expect(
      ids(
        [
          [0, 1, 2],
          [3, 4, 5],
        ],
        any,
      ),
    ).toEqual(['a', 'd', 'b', 'e', 'c']));

  test('are each taken once: a list whose next is taken gives the one behind', () =>
    expect(ids([[0, 1, 2], [0, 1, 3], [0]], any)).toEqual(['a', 'b', 'c', 'd']));

  test('are fewer where the lists have no more', () => expect(ids([[0], []], any)).toEqual(['a']));

  test('say which list gave them, and at which place', () =>
    expect(
      chooseModels(
        [
          [0, 1],
          [0, 2],
        ],
        models,
        any,
      ).map(({ list, place }) => [list, place]),
    ).toEqual([
      [0, 1],
      [1, 2],
      [0, 2],
    ]));
});

describe('a wish', () => {
  const mixed = [
    model('big', { memory: 20e9 }),
    model('unknown', { memory: null }),
    model('tight', { memory: 7.5e9 }),
    model('closed', { licence: 'other', kind: 'unnamed' }),
    model('silent', { licence: null, kind: null }),
    model('broken', { runs: false }),
    model('untried', { runs: null }),
    model('org/German-BERT', { languages: 'de en' }),
    model('any/language', { languages: null }),
  ];
  const all = [[0, 1, 2, 3, 4, 5, 6, 7, 8]];
  const wish = (more: Partial<Wish>) => ids(all, { ...any, ...more }, mixed);

  test('for memory leaves out what is larger, and takes what nobody counted last', () =>
    expect(ids([[0, 1, 2, 3]], { ...any, memory: 8 }, mixed)).toEqual(['tight', 'closed', 'unknown']));

  test('for memory calls what fills more than nine tenths of it tight', () =>
    expect(chooseModels([[0, 1, 2, 3]], mixed, { ...any, memory: 8 }).map(({ fit }) => fit)).toEqual([
      'tight',
      'fits',
      'not known',
    ]));

  test('for a licence leaves out what states none', () =>
    expect(wish({ licence: 'permissive' })).not.toEqual(expect.arrayContaining(['closed', 'silent'])));

  test('for one licence takes that one only', () => expect(wish({ licence: 'other' })).toEqual(['closed']));

  test('for a language takes what states it, whatever else it states', () =>
    expect(wish({ language: 'de' })).toEqual(['org/German-BERT']));

  test('for a language leaves out what states none, and codes that begin with it', () =>
    expect(ids([[0, 1]], { ...any, language: 'e' }, [mixed[0]!, mixed[8]!])).toEqual([]));

  test('for code that runs leaves out what was not tried', () =>
    expect(wish({ runs: true })).toEqual(['big', 'unknown', 'tight', 'closed', 'silent']));

  test('for a word looks for it in the id, whatever its case', () =>
    expect(wish({ word: ' german' })).toEqual(['org/German-BERT']));
});
