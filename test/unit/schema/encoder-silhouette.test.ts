import { expect, test } from 'vitest';
import { encoderSilhouette } from '../../../method/encoder-silhouette.ts';

const points = [
  [0, 0],
  [1, 0],
  [0, 2],
  [5, 5],
  [6, 5],
  [5, 7],
  [9, 1],
  [2, 6],
];
const clusters = [0, 0, 0, 1, 1, 1, 2, 1];

test('equals silhouette_samples of scikit-learn 1.2.1, with 0 for a point alone in its cluster', () => {
  const expected = [
    0.7987130927916882, 0.7656654404853249, 0.6482015841572024, 0.6368843065783807, 0.5093884264588366,
    0.6580113519202831, 0, 0.38104271226674,
  ];
  encoderSilhouette(points, clusters).forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 12));
});

test('does not depend on the names of the clusters', () => {
  expect(
    encoderSilhouette(
      points,
      clusters.map((cluster) => 7 - cluster),
    ),
  ).toEqual(encoderSilhouette(points, clusters));
});

test('is 0 for points that coincide with both clusters, and there is none with one cluster', () => {
  expect(encoderSilhouette([[1], [1], [1], [1]], [0, 0, 1, 1])).toEqual([0, 0, 0, 0]);
  expect(encoderSilhouette([[1], [2]], [3, 3])).toEqual([NaN, NaN]);
});
