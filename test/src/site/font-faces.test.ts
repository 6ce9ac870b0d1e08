import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFaces } from '../../../src/site/font-faces.ts';

test('the fonts are files of the site, found from a page in a folder, and are never drawn late', () => {
  const files = [...fontFaces('../../').matchAll(/src:url\((\S+)\) format\("woff2"\);font-display:optional/g)];
  expect(files.map(([, file]) => file)).toEqual(['../../fonts/report-serif.woff2', '../../fonts/report-sans.woff2']);
  for (const [, file] of files)
    expect(readFileSync(file!.replace('../..', 'public')).subarray(0, 4).toString()).toBe('wOF2');
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
