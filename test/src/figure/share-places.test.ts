import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { sharePlaces } from '../../../src/figure/share-places.ts';

/** What is left of a drawing. */
function shared(markup: string, isSized = false): string {
  const svg = new JSDOM(`<svg font-size="12">${markup}</svg>`).window.document.querySelector('svg')!;
  sharePlaces(svg, { isSized });
  return svg.innerHTML;
}

describe('texts of a group', () => {
  const names = '<text x="40" y="1" dy="0.32em">a</text><text x="40" y="18" dy="0.32em">b</text>';

  test('have the place that is the same for all from the group, beside the move that it has', () => {
    expect(shared(`<g>${names}</g>`)).toBe(
      '<g transform="translate(40,0)"><text y="1" dy="0.32em">a</text><text y="18" dy="0.32em">b</text></g>',
    );
    expect(shared('<g transform="translate(-10,2)"><text x="1" y="5.1">a</text><text x="2" y="5.1">b</text></g>')).toBe(
      '<g transform="translate(-10,7.1)"><text x="1">a</text><text x="2">b</text></g>',
    );
  });

  test('have their shift from it only where the size of the letters is that of the drawing, and one for all', () => {
    expect(shared(`<g>${names}</g>`, true)).toBe(
      '<g transform="translate(40,3.84)"><text y="1">a</text><text y="18">b</text></g>',
    );
    const mixed = '<text x="1" y="1" dy="0.32em">a</text><text x="2" y="2" dy="0.32em" font-size="14">b</text>';
    expect(shared(`<g>${mixed}</g>`, true)).toBe(`<g>${mixed}</g>`);
  });

  test.each([
    ['one alone', '<g><text x="40">a</text></g>'],
    ['beside a shape', '<g><text x="40">a</text><rect x="40"></rect></g>'],
    ['turned', '<g><text x="40" transform="rotate(-90)">a</text><text x="40">b</text></g>'],
    ['in parts', '<g><text x="40"><tspan x="40">a</tspan></text><text x="40">b</text></g>'],
    ['in a group that is turned', '<g transform="rotate(-90)"><text x="40">a</text><text x="40">b</text></g>'],
    ['read back', '<g data-mark="0"><text x="40">a</text><text x="40">b</text></g>'],
  ])('stay as they are: %s', (_, markup) => expect(shared(markup, true)).toBe(markup));
});
