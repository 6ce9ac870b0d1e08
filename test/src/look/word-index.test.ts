import { describe, expect, test } from 'vitest';
import { openWordIndex, partsWith, wordIndexOf, wordsOf, type PagePart } from '../../../src/look/word-index.ts';

const part = (id: number, url: string, title: string, text: string): PagePart => ({
  id,
  url,
  page: url.replace(/\.html.*/, ''),
  title,
  text,
});
const index = openWordIndex(
  JSON.parse(
    wordIndexOf([
      part(0, 'models.html', 'Models', 'What models state of themselves.'),
      part(1, 'models.html#licences', 'Licences', 'Which licence a model states.'),
      part(2, 'models.html#size', 'Size', 'Most models state no licence, and a few their size in memory.'),
      part(3, 'data-dictionary.html#licences', 'Licences', 'Table of licences, one row a licence.'),
      part(4, 'glossary.html#term-negative-control', 'Negative control', 'Two halves of one task.'),
      part(5, 'methods.html', 'Methods', 'Résumé of controls that are not negative.'),
    ]),
  ),
);
const found = (words: string, most = 6) => partsWith(index, words, most).map(({ url }) => url);

describe('the words of the pages', () => {
  test('lead to the best part of each page, a heading before the text, and long lists last', () =>
    expect(found('licence')).toEqual(['models.html#licences', 'data-dictionary.html#licences']));
  test('are found in one and in many, by their beginning, without accents, and with a letter wrong', () => {
    for (const words of ['licences', 'Licence', 'licen', 'license'])
      expect(found(words)[0]).toBe('models.html#licences');
    expect(found('resume')).toEqual(['methods.html']);
  });
  test('are found together, else one by one', () => {
    expect(found('size memory')).toEqual(['models.html#size']);
    expect(found('negative control')[0]).toBe('glossary.html#term-negative-control');
    expect(found('halves memory').toSorted()).toEqual(['glossary.html#term-negative-control', 'models.html#size']);
  });
  test('lead to no more pages than are asked for, and to none where there are none', () => {
    expect(found('licence', 1)).toEqual(['models.html#licences']);
    expect(found('xylophone')).toEqual([]);
    expect(found('of the')).toEqual([]);
  });
});

test('an s that is no plural stays, a word that is everywhere does not', () =>
  expect(wordsOf('Classes of status: this analysis, boxes, copies, tasks')).toEqual([
    'class',
    'status',
    'analysis',
    'box',
    'copy',
    'task',
  ]));
