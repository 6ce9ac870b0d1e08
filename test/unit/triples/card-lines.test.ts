import { describe, expect, test } from 'vitest';
import { cardLines } from '../../../scripts/triples/card-lines.ts';

const leads = (text: string) => cardLines(text).map(({ lead }) => lead);
const headers = (text: string) => cardLines(text).map(({ header }) => header);

describe('what introduces a line', () => {
  test('items of a list have the line above that ends in a colon', () =>
    expect(leads('trained on:\n\n- squad\n- xnli\n\nEnd.\n- other')).toEqual([
      '',
      '',
      'trained on:',
      'trained on:',
      '',
      '',
      '',
    ]));

  test('items within an item have both', () =>
    expect(leads('data:\n- train:\n  - squad\n- test')).toEqual(['', 'data:', 'data: - train:', 'data:']));

  test('a line in bold introduces the one paragraph below it, and a heading ends it', () =>
    expect(leads('**data**\nsquad\nmore\n**data**\n# new\nsquad')).toEqual(['', '**data**', '', '', '', '']));
});

test.each([
  ['#### testing data', 'evaluation'],
  ['## 訓練データ', 'training'],
  ['## données', 'training'],
  ['## 评测结果', 'evaluation'],
  ['## результаты', 'evaluation'],
  ['## contest', 'other'],
])('%j opens the section %j', (text, section) => expect(cardLines(text)[0]?.section).toBe(section));

describe('the header of a table', () => {
  test('is its first line, with bars at both ends or none', () => {
    const barred = '|data|f1|';
    expect(headers('|data|f1|\n|--|--|\n|squad|80|\nend')).toEqual([barred, barred, barred, '']);
    expect(headers('data|f1\n--|--\nsquad|80\nend')).toEqual([barred, barred, barred, '']);
  });

  test('a bar in a sentence is none', () => expect(headers('here | there\nand more')).toEqual(['', '']));
});
