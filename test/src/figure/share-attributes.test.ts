import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { shareAttributes } from '../../../src/figure/share-attributes.ts';

/** What is left of a drawing. */
function shared(markup: string): string {
  const svg = new JSDOM(`<svg>${markup}</svg>`).window.document.querySelector('svg')!;
  shareAttributes(svg);
  return svg.innerHTML;
}

test('a group says what most of its elements say, and those that differ keep their own', () =>
  expect(shared('<g><rect fill="red"></rect><rect fill="blue"></rect><rect fill="red"></rect></g>')).toBe(
    '<g fill="red"><rect></rect><rect fill="blue"></rect><rect></rect></g>',
  ));

test('where an element says nothing it has what stands further out, and the group stays as it is', () => {
  const mixed = '<g fill="green"><rect fill="red"></rect><rect></rect></g>';
  expect(shared(mixed)).toBe(mixed);
});

test('a text that is only moved has its place itself; one that is turned, or has a place, stays', () => {
  expect(shared('<text y="0.32em" transform="translate(1.5,-2)">a</text>')).toBe(
    '<text y="-2" x="1.5" dy="0.32em">a</text>',
  );
  for (const text of [
    '<text transform="translate(1,2) rotate(-90)">a</text>',
    '<text y="4" transform="translate(1,2)">a</text>',
  ])
    expect(shared(text)).toBe(text);
});
