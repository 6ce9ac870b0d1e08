import { expect, test } from 'vitest';
import { labelWidth, longestLabel } from '../../../src/figure/label-width.ts';

test('the widest names of the report have room: widths as a browser draws them, in px', () => {
  // Open Sans of the test browser: 180.5 px of 12 px text, 195.6 of 13; capitals 145 of 12.
  expect(labelWidth('unconditional-image-generation', 720)).toBeGreaterThanOrEqual(181);
  expect(labelWidth('unconditional-image-generation', 380)).toBeGreaterThanOrEqual(196);
  expect(labelWidth('RUNNING_APP_STARTING', 720)).toBeGreaterThanOrEqual(145);
});

test('a wide face of a system has room, too', () => {
  // DejaVu Sans, what plain Linux draws where a page cannot bring its font: widths of 12 px text.
  const widths = { 'unconditional-image-generation': 193, modernbert: 71, summarization: 89, 't4-medium': 66 };
  for (const [label, width] of Object.entries(widths))
    expect(labelWidth(label, 720), label).toBeGreaterThanOrEqual(width);
});

test('the longest label is the widest one, not the one of most letters', () => {
  expect(longestLabel(['illicit', 'WWWWW'], 720)).toBe(labelWidth('WWWWW', 720));
  expect(longestLabel([], 720)).toBe(0);
});
