import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFaces, fontFiles } from '../../../src/site/font-faces.ts';

test('the fonts are files of the site, found from a page in a folder, and are never drawn late', () => {
  for (const file of fontFiles('')) expect(readFileSync(`public/${file}`).subarray(0, 4).toString()).toBe('wOF2');
  expect(fontFiles('../../')).toEqual(['../../fonts/report-serif.woff2', '../../fonts/report-sans.woff2']);
  const css = fontFaces('../../');
  for (const file of fontFiles('../../'))
    expect(css).toContain(`src:url(${file}) format("woff2");font-display:optional`);
});

test('text of the system is as high as the font: what it is widened by is taken from its ascent again', () => {
  const faces = [
    ...fontFaces('').matchAll(/size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%/g),
  ];
  const heights = faces.map(([, size, ascent, descent]) => [
    ((Number(size) * Number(ascent)) / 10_000).toFixed(2),
    ((Number(size) * Number(descent)) / 10_000).toFixed(2),
  ]);
  expect(heights).toEqual([
    ['1.04', '0.33'],
    ['1.04', '0.34'],
    ['1.00', '0.33'],
    ['1.00', '0.33'],
  ]);
});
