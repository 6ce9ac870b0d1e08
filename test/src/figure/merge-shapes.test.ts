import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { mergeShapes } from '../../../src/figure/merge-shapes.ts';

/** What is left of a drawing. */
function merged(markup: string): string {
  const svg = new JSDOM(`<svg>${markup}</svg>`).window.document.querySelector('svg')!;
  mergeShapes(svg);
  return svg.innerHTML;
}

test('lines along an axis, ticks and bars that look alike are one path each', () => {
  expect(merged('<g><line x1="1" x2="9" y1="2" y2="2"></line><line x1="3" x2="3" y1="0" y2="4"></line></g>')).toBe(
    '<g><path d="M1,2H9M3,0V4"></path></g>',
  );
  expect(
    merged('<g><path transform="translate(5,6)" d="M0,0L0,6"></path><path d="M1,2L7,2"></path></g>'),
    'a tick and a straight link',
  ).toBe('<g><path d="M5,6v6M1,2H7"></path></g>');
  expect(
    merged('<g fill="red"><rect x="1" y="2" width="3" height="4"></rect><rect y="1" width="0" height="4"></rect></g>'),
    'a bar without an extent, of which nothing is seen',
  ).toBe('<g fill="red"><path d="M1,2h3v4h-3z"></path></g>');
});

test.each([
  [
    'marks that are read back',
    '<g data-mark="0"><rect width="1" height="1"></rect><rect width="2" height="1"></rect></g>',
  ],
  [
    'bars whose edge lies over the one before',
    '<g stroke="red"><rect width="1" height="1"></rect><rect width="2" height="1"></rect></g>',
  ],
  ['sheer bars', '<g fill-opacity="0.5"><rect width="1" height="1"></rect><rect width="2" height="1"></rect></g>'],
  ['lines that may cross', '<g><line x1="0" x2="1" y1="0" y2="1"></line><line x1="0" x2="1" y1="1" y2="0"></line></g>'],
  ['what looks different', '<g><line x2="1" stroke="red"></line><line x2="1" y1="2" y2="2" stroke="blue"></line></g>'],
])('%s stay as they are', (_, markup) => expect(merged(markup)).toBe(markup));
