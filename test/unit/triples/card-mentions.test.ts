import { describe, expect, test } from 'vitest';
import { cardMentions } from '../../../scripts/triples/card-mentions.ts';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';

const index = createNameIndex(
  ['squad', 'squad_v2', 'news', 'ana/reviews', 'bob/my_set', 'cleo/my_set'].map((id) => ({
    id,
    downloads: id.startsWith('cleo') ? 9 : 1,
  })),
  [],
);
const mentions = (text: string, owner = '') =>
  [...cardMentions(text, index, owner).values()].map(({ dataset, line, count, signs }) => ({
    key: dataset.key,
    line,
    count,
    signs: [...signs],
  }));
const keys = (text: string, owner = '') => mentions(text, owner).map(({ key }) => key);

describe('cardMentions', () => {
  test('says where a dataset is used and by which signs', () => {
    const [first] = mentions('# Model\n\n## Training data\nThe model was fine-tuned on SQuAD v2.');
    const second = mentions('# Model\n\n## Training data\nThe model was fine-tuned on SQuAD v2.')[1];
    expect([first?.key, second?.key]).toEqual(['squad', 'squad_v2']);
    expect(first?.signs).toContain('inLongerName');
    expect(second).toMatchObject({ line: 4, count: 1 });
    expect(second?.signs).toEqual(
      expect.arrayContaining(['sectionTraining', 'trainedOn', 'shortName', 'loose', 'capitals']),
    );
  });

  test('the line is that of the mention that says most', () => {
    expect(mentions('squad\nsome words\nevaluated on the squad dataset\nsquad')[0]).toMatchObject({
      line: 3,
      count: 3,
    });
  });

  test('links to a dataset and calls that load one are signs', () => {
    expect(mentions('[data](https://huggingface.co/datasets/squad)')[0]?.signs).toContain('datasetLink');
    expect(mentions('```\nload_dataset("squad")\n```')[0]?.signs).toEqual(expect.arrayContaining(['loadCall', 'code']));
    expect(mentions('https://huggingface.co/deepset/squad-model')[0]?.signs).toContain('modelName');
  });

  test("a plain word names somebody's dataset only with its owner, or in the owner's own card", () => {
    expect([keys('reviews'), keys('ana/reviews'), keys('reviews', 'ana')]).toEqual([
      [],
      ['ana/reviews'],
      ['ana/reviews'],
    ]);
  });

  test("a plain word beside one for data names somebody's dataset, in any language of cards", () =>
    expect(
      ['the reviews dataset', 'conjunto de dados reviews', 'на датасете reviews'].map((text) => keys(text)),
    ).toEqual(Array(3).fill(['ana/reviews'])));

  test('of a telling name without owner the most downloaded is meant', () =>
    expect(keys('trained on my_set')).toEqual(['cleo/my_set']));

  test('letters that grow in lower case do not move the lines', () => {
    expect(mentions('İİİİİİ\nİ squad')[0]).toMatchObject({ line: 2 });
  });

  test('a line of 600,000 characters is read like any other', () => {
    const [squad] = mentions(`${'squad words of a card '.repeat(27_000)}\nend`);
    expect(squad).toMatchObject({ key: 'squad', line: 1, count: 27_000 });
  });
});
