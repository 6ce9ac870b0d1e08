import { describe, expect, test } from 'vitest';
import { genreMap } from '../../../src/demo/genre-map.ts';
import { placeLabels } from '../../../src/demo/place-labels.ts';

const points = [
  { genre: 'War', cluster: 0, x: 0.4, y: -0.2 },
  { genre: 'Western', cluster: 0, x: 0.41, y: -0.19 },
  { genre: 'Rock & <Roll>', cluster: 1, x: -0.5, y: 0.1 },
  { genre: 'Drama', cluster: 9, x: 0, y: 0.3 },
];
const draw = (width: number) => genreMap({ id: 'map', title: 'A map', description: 'A: War', points, width });

describe('the map of genres', () => {
  test('is one image with name and description, whose marks are hidden from assistive technology', () => {
    const start = [
      /^<svg class="plot" viewBox="0 0 720 \d+" width="720" height="\d+" role="img" /,
      /aria-labelledby="map-title map-desc"><title id="map-title">A map<\/title><desc id="map-desc">A: War<\/desc>/,
      /<g aria-hidden="true">/,
    ];
    expect(draw(720)).toMatch(new RegExp(start.map(({ source }) => source).join('')));
  });

  test('writes what the reader wrote as text, and has no style attribute', () => {
    expect(draw(720)).toContain('Rock &#38; &#60;Roll&#62;</text>');
    expect(draw(720)).not.toMatch(/style=|<Roll/);
  });

  test('has one scale for both axes', () => {
    const [war, , rock] = [...draw(380).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect((war![0] - rock![0]) / (war![1] - rock![1])).toBeCloseTo(0.9 / 0.3, 1);
  });

  test('stays a map where all genres are in one place', () => {
    expect(
      genreMap({
        id: 'map',
        title: 'A map',
        description: '',
        points: points.map((point) => ({ ...point, x: 0, y: 0 })),
        width: 380,
      }),
    ).not.toMatch(/NaN|Infinity/);
  });
});

describe('labels', () => {
  const size = { width: 200, height: 100 };

  test('stand to the right of a point that is alone, to the left at the right edge', () => {
    expect(placeLabels([{ x: 50, y: 50, width: 40 }], 8, size)).toEqual([{ x: 62, y: 54, anchor: 'start' }]);
    expect(placeLabels([{ x: 180, y: 50, width: 40 }], 8, size)).toEqual([{ x: 168, y: 54, anchor: 'end' }]);
  });

  test('keep clear of each other and of other points', () => {
    const labels = placeLabels(
      [
        { x: 50, y: 50, width: 30 },
        { x: 70, y: 50, width: 30 },
      ],
      8,
      size,
    );
    expect(labels.map(({ anchor }) => anchor)).toEqual(['end', 'start']);
  });
});
