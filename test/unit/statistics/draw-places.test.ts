import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { drawPlaces, seededGenerator } from '../../../scripts/statistics/draw-places.ts';

test.each([1, 2, 3, 7, 105, 6547, 65_536, 3_000_000_000, 2 ** 32 - 1])(
  'draws the places of uniformInt, one after another, out of %i',
  (size) => {
    // Of sizes above 2^31 every fourth number and more is drawn again.
    const generator = xoroshiro128plus(20_231_115);
    const own = seededGenerator(20_231_115);
    for (const length of [50, 1, 200]) {
      const places = new Uint32Array(length);
      drawPlaces(own, places, size);
      expect([...places]).toEqual(Array.from(places, () => uniformInt(generator, 0, size - 1)));
    }
  },
);
