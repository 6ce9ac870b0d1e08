import { expect, test } from 'vitest';
import { drawExamples, type JudgedFirst } from '../../../scripts/try-examples/draw-examples.ts';

const all: JudgedFirst[] = Array.from({ length: 60 }, (_, at) => ({
  model: `owner-${at % 20}/model-${at}`,
  names: at % 3 === 0 ? 'gone' : 'exist',
}));
const drawn = drawExamples(all, { exist: 8, gone: 4 });

test('as many of either kind are drawn as asked for, and one an owner', () => {
  expect(Map.groupBy(drawn, ({ names }) => names).get('exist')).toHaveLength(8);
  expect(Map.groupBy(drawn, ({ names }) => names).get('gone')).toHaveLength(4);
  expect(new Set(drawn.map(({ model }) => model.split('/')[0])).size).toBe(12);
});

test('the draw does not hang on the order of the cards, nor the smaller draw on the larger', () => {
  expect(drawExamples(all.toReversed(), { exist: 8, gone: 4 })).toEqual(drawn);
  expect(drawExamples(all, { exist: 3, gone: 0 })).toEqual(drawn.slice(0, 3));
});

test('models without an owner are of one owner, the Hub itself', () => {
  const own = drawExamples(
    [
      { model: 'gpt2', names: 'exist' },
      { model: 't5-base', names: 'exist' },
    ],
    { exist: 2, gone: 0 },
  );
  expect(own).toHaveLength(1);
});
