import { expect, test } from 'vitest';
import { drawModels, type Listed } from '../../../scripts/first-run/draw-models.ts';

/** One owner with 30 models, five with two, and one model whose id has no owner, all in one band. */
const listed: readonly Listed[] = [
  ...Array.from({ length: 30 }, (_, at) => `many/m${at}`),
  ...['a', 'b', 'c', 'd', 'e'].flatMap((owner) => [`${owner}/one`, `${owner}/two`]),
  'gpt2',
].map((id) => ({ id, downloads: 5 }));
const draw = (size: number, seed = 'seed') => drawModels('translation', listed, size, seed)[0]!;
const owners = (size: number) => draw(size).drawn.map(({ id }) => id.split('/')[0]);

test('a second model of an owner comes only after the first of every other', () => {
  expect(draw(7)).toMatchObject({ band: '1-9', listed: 41, owners: 7 });
  expect(new Set(owners(7)).size).toBe(7);
  expect(owners(13).filter((owner) => owner === 'many')).toHaveLength(2);
  expect(owners(20).filter((owner) => owner === 'many')).toHaveLength(9);
});

test('a longer draw contains a shorter one, and another seed is another draw', () => {
  const ids = (size: number, seed?: string) => draw(size, seed).drawn.map(({ id }) => id);
  expect(ids(9).slice(0, 4)).toEqual(ids(4));
  expect(ids(9, 'other')).not.toEqual(ids(9));
  expect(new Set(ids(100)).size).toBe(41);
});

test.each([3, 7, 10, 15])(
  'each has the probability that it is drawn with, which makes %i models of 41 in all',
  (size) => {
    const kinds = { many: 30, two: 10, alone: 1 };
    const kindOf = (id: string) => (id === 'gpt2' ? 'alone' : id.startsWith('many/') ? 'many' : 'two');
    const [stated, times] = [new Map<string, number>(), new Map<string, number>()];
    for (let seed = 0; seed < 300; seed += 1)
      for (const { id, probability } of draw(size, `seed ${seed}`).drawn) {
        stated.set(kindOf(id), probability);
        times.set(kindOf(id), (times.get(kindOf(id)) ?? 0) + 1);
      }
    const expected = Object.entries(kinds).map(([kind, models]) => models * stated.get(kind)!);
    expect(expected.reduce((sum, each) => sum + each, 0)).toBeCloseTo(size, 10);
    const drawn = Object.keys(kinds).map((kind) => times.get(kind)! / 300);
    for (const [at, each] of drawn.entries()) expect(Math.abs(each - expected[at]!)).toBeLessThan(0.1);
  },
);

test('of all that are listed each is certain', () =>
  expect(draw(41).drawn.every(({ probability }) => probability === 1)).toBe(true));
