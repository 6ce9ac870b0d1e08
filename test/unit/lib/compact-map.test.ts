import { expect, test } from 'vitest';
import { createCompactMap } from '../../../scripts/lib/compact-map.ts';

/** Numbers below `below`, the same on every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const LETTERS = [...'abcXYZ019._-/ é日😀"\0\n%'];

test('it agrees with a Map on 30,000 random writes of odd keys, while it grows from nothing', () => {
  const random = createRandom(1);
  const [map, plain] = [createCompactMap(), new Map<string, number>()];
  const keyOf = () => Array.from({ length: random(7) }, () => LETTERS[random(LETTERS.length)]).join('');
  for (let write = 0; write < 30_000; write += 1) {
    const [key, value] = [keyOf(), random(2 ** 32)];
    expect(map.set(key, value)).toBe(!plain.has(key));
    plain.set(key, value);
    const others = write % 10 === 0 ? [keyOf()] : [];
    for (const other of others) expect(map.get(other)).toBe(plain.get(other));
  }
  expect(map.size).toBe(plain.size);
  expect(new Map(map.entries())).toEqual(plain);
});

test('values from 0 to 2^32 - 1 come back', () => {
  const map = createCompactMap();
  for (const value of [0, 1, 255, 256, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1]) {
    map.set('a/b', value);
    expect(map.get('a/b')).toBe(value);
  }
});

test('keys of any length are kept apart, also across the borders of its chunks', () => {
  const map = createCompactMap();
  const keys = Array.from({ length: 40 }, (_, at) => 'x'.repeat(60_000) + at).concat(
    'y'.repeat(65_535),
    'y'.repeat(65_536),
    'ü'.repeat(30_000),
    '',
  );
  keys.forEach((key, at) => map.set(key, at));
  expect(keys.map((key) => map.get(key))).toEqual(keys.map((_, at) => at));
  expect(map.size).toBe(keys.length);
  expect(new Set([...map.entries()].map(([key]) => key))).toEqual(new Set(keys));
});

test('an id of the Hub costs less than 100 bytes, its slots included', () => {
  const before = process.memoryUsage().arrayBuffers;
  const map = createCompactMap(200_000);
  for (let at = 0; at < 200_000; at += 1) map.set(`an-owner-of-${at % 5000}/a-model-with-a-name-${at}`, at);
  expect((process.memoryUsage().arrayBuffers - before) / 200_000).toBeLessThan(100);
  expect(map.size).toBe(200_000);
});

test('a key that is there keeps its value where another is offered', () => {
  const map = createCompactMap();
  expect([map.getOrSet('a', 3), map.getOrSet('a', 4), map.getOrSet('é', 5), map.getOrSet('é', 6)]).toEqual([
    3, 3, 5, 5,
  ]);
  expect([map.size, map.get('a'), map.get('é')]).toEqual([2, 3, 5]);
});

test('keys are read by their values, also odd and long ones and across chunks', () => {
  const map = createCompactMap();
  const keys = ['a/b', 'é', '', 'x'.repeat(65_536), ...Array.from({ length: 40 }, (_, at) => 'y'.repeat(60_000) + at)];
  for (const key of keys) map.getOrSet(key, map.size);
  const keyOf = map.keysByValue();
  expect(keys.map((_, value) => keyOf(value))).toEqual(keys);
});
