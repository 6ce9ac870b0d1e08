import { describe, expect, test } from 'vitest';
import { drawNumber } from '../../../scripts/triples/draw-number.ts';
import { drawCards } from './draw-cards.ts';

const card = (id: string, text = 'text'): { id: string; card: string } => ({ id, card: text });

describe('drawCards', () => {
  test('takes the ids whose SHA-256 with the seed before them is smallest, sorted', () => {
    const numbers = ['a', 'b', 'c', 'd'].map((id) => [id, drawNumber(id, 'seed ').slice(0, 4)]);
    expect(numbers).toMatchInlineSnapshot(`
      [
        [
          "a",
          "82c8",
        ],
        [
          "b",
          "b20c",
        ],
        [
          "c",
          "c6ad",
        ],
        [
          "d",
          "9b06",
        ],
      ]
    `);
    expect(
      drawCards(
        ['a', 'b', 'c', 'd'].map((id) => card(id)),
        2,
        'seed ',
      ),
    ).toMatchInlineSnapshot(`
      [
        "a",
        "d",
      ]
    `);
  });

  test('does not depend on the order of the cards, and another seed draws others', () => {
    const cards = Array.from({ length: 50 }, (_, at) => card(`model-${at}`));
    expect(drawCards(cards.toReversed(), 10, 'x')).toEqual(drawCards(cards, 10, 'x'));
    expect(drawCards(cards, 10, 'y')).not.toEqual(drawCards(cards, 10, 'x'));
  });

  test.each([
    ['an empty card', ''],
    ['white space', ' \n\t\n'],
    ['front matter alone', '---\ntags: x\n---\n'],
    ['front matter that the file ends with', '---\ntags: x\n---'],
    ['empty front matter after a blank line', '\n---\n---\n\n'],
  ])('leaves out %s', (_name, text) => expect(drawCards([card('m', text)], 1, 's')).toEqual([]));

  test.each([
    ['front matter that is never closed', '---\ntags: x\n'],
    ['a rule of four dashes', '----\ntags: x\n----\n'],
    ['a word after the front matter', '---\r\ntags: x\r\n---\r\nword'],
    ['a rule below a heading', '# Title\n---\n'],
  ])('draws from %s', (_name, text) => expect(drawCards([card('m', text)], 1, 's')).toEqual(['m']));

  test('fewer cards than asked for are all of them', () =>
    expect(drawCards([card('b'), card('a')], 9, 's')).toEqual(['a', 'b']));
});
