import { expect, test } from 'vitest';
import { clusterVectors, encoderGenres } from '../../../method/encoder-method.ts';

const vectors = [
  [1, 0, 0],
  [0.9, 0.1, 0],
  [0, 1, 0],
  [0, 0.9, 0.1],
  [0, 0, 1],
  [0, 0.1, 0.9],
];

test('the list begins with 24 different genres', () => {
  expect(new Set(encoderGenres).size).toBe(24);
});

test('vectors that point the same way are one cluster, numbered in order of first appearance, from any start', () => {
  const { clusters, stability } = clusterVectors(vectors, 3);
  expect(clusters).toEqual([0, 0, 1, 1, 2, 2]);
  expect(stability).toBe(1);
});

test('the length of a vector says nothing', () => {
  const longer = clusterVectors(
    vectors.map((vector, at) => vector.map((value) => value * (at + 1))),
    3,
  );
  expect(longer.clusters).toEqual(clusterVectors(vectors, 3).clusters);
});

test('the map keeps distances as far as two components can, and the farthest thing is on the positive side', () => {
  const { places, variance } = clusterVectors(vectors, 3);
  const [first, second, third] = places as [[number, number], [number, number], [number, number]];
  expect(Math.hypot(first[0] - second[0], first[1] - second[1])).toBeLessThan(
    Math.hypot(first[0] - third[0], first[1] - third[1]),
  );
  for (const axis of [0, 1] as const)
    expect(Math.max(...places.map((place) => place[axis]))).toBe(
      Math.max(...places.map((place) => Math.abs(place[axis]))),
    );
  expect(variance[0] + variance[1]).toBeGreaterThan(0.95);
});

test('k above the number of things is their number, and one cluster has no silhouette', () => {
  expect(clusterVectors(vectors.slice(0, 2), 5).clusters).toEqual([0, 1]);
  expect(clusterVectors(vectors, 1).silhouettes.every(Number.isNaN)).toBe(true);
});

test('a vector without direction is an error', () => {
  expect(() =>
    clusterVectors(
      [
        [1, 0],
        [0, 0],
      ],
      2,
    ),
  ).toThrow('expected a vector of finite length above 0, received length 0');
  expect(() =>
    clusterVectors(
      [
        [1, 0],
        [NaN, 0],
      ],
      2,
    ),
  ).toThrow('received length NaN');
});
