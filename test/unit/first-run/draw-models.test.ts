import { describe, expect, test } from 'vitest';
import { downloadBand } from '../../../scripts/first-run/download-band.ts';
import { drawModels, shareOut } from '../../../scripts/first-run/draw-models.ts';

const listed = Array.from({ length: 200 }, (_, at) => ({
  id: `owner/model-${at}`,
  downloads: [0, 5, 50, 5000][at % 4]!,
}));
const idsOf = (size: number, seed = 'seed', from = listed) =>
  drawModels('translation', from, size, seed).flatMap(({ drawn }) => drawn.map(({ id }) => id));

describe('the draw', () => {
  test('is the same for the same seed, another for another, whatever the order of the listing', () => {
    expect(idsOf(20, 'seed', listed.toReversed())).toEqual(idsOf(20));
    expect(idsOf(20, 'other')).not.toEqual(idsOf(20));
  });

  test('contains the shorter draw of the same seed', () =>
    expect(idsOf(40)).toEqual(expect.arrayContaining(idsOf(20))));

  test('states the probability of each model, by which those drawn of a stratum stand for those listed', () => {
    const strata = drawModels('translation', listed, 30, 'seed');
    expect(strata.map(({ band, listed: all, drawn }) => [band, all, drawn.length])).toEqual([
      ['0', 50, 7],
      ['1-9', 50, 7],
      ['10-99', 50, 8],
      ['1000-9999', 50, 8],
    ]);
    for (const { drawn } of strata)
      expect(drawn.reduce((sum, { probability }) => sum + 1 / probability, 0)).toBeCloseTo(50, 9);
  });

  test('counts a model that a listing has twice once', () =>
    expect(drawModels('translation', [...listed, ...listed], 8, 'seed').map((stratum) => stratum.listed)).toEqual([
      50, 50, 50, 50,
    ]));
});

describe('shares', () => {
  test('go on to strata that have room where others are empty', () =>
    expect(shareOut([1, 100, 3], 30)).toEqual([1, 26, 3]));
  test('are never more than there is', () => expect(shareOut([2, 3], 60)).toEqual([2, 3]));
  test('of fewer than strata go to the most used', () => expect(shareOut([9, 9, 9], 2)).toEqual([0, 1, 1]));
});

test('bands are ten times as wide as the one before', () =>
  expect([0, 1, 9, 10, 999, 1000].map(downloadBand)).toEqual(['0', '1-9', '1-9', '10-99', '100-999', '1000-9999']));
