import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { allCharts } from '../../../src/figure/all-charts.ts';
import { chartRows } from '../../../src/figure/chart-rows.ts';
import { svgDocument } from '../../../src/figure/svg-document.ts';

const { window } = new JSDOM('');
const chart = allCharts.get('licence-share')!;

function documentOf(width: number, rows = chartRows(chart)) {
  const text = svgDocument(chart, rows, { credit: 'By us.', width });
  const svg = new window.DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const of = (name: string) => [...svg.children].find(({ tagName }) => tagName === name);
  const plot = of('svg');
  const lines = [...svg.querySelectorAll('text')].filter((line) => !plot?.contains(line));
  return { svg, of, plot, lines };
}
const numberOf = (element: Element, name: string) => Number(element.getAttribute(name));

describe.each([720, 360])('a figure as a file, %i px wide', (width) => {
  const { svg, of, plot, lines } = documentOf(width);

  test('has a title, a legend, a source, and room on both sides', () => {
    expect(of('title')!.textContent).toMatch(/\S/);
    expect(lines.map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['apache-2.0', 'none stated']));
    expect(lines.map(({ textContent }) => textContent).join(' ')).toContain('By us.');
    expect(numberOf(svg, 'width')).toBe(width + 40);
  });

  test('has head, drawing and foot below each other, no line over another', () => {
    const ends = (line: Element) => ({
      top: numberOf(line, 'y') - numberOf(line.parentElement!, 'font-size'),
      bottom: numberOf(line, 'y'),
    });
    const [top, height] = [numberOf(plot!, 'y'), numberOf(plot!, 'height')];
    const rows = [...lines.map(ends), { top, bottom: top + height }].toSorted((a, b) => a.bottom - b.bottom);
    // The entries of a legend stand in one row.
    const below = rows.filter(({ bottom }, at) => bottom !== rows[at - 1]?.bottom);
    expect(below.filter((row, at) => at > 0 && row.top < below[at - 1]!.bottom)).toEqual([]);
    expect(rows[0]!.top).toBeGreaterThan(0);
    expect(rows.at(-1)!.bottom).toBeLessThan(numberOf(svg, 'height'));
  });
});

test('a figure as a file says its sentence and how to read it back, and leaves both to the page on a phone', () => {
  const told = (width: number) => ['desc', 'metadata'].map((name) => documentOf(width).of(name) !== undefined);
  expect([told(720), told(360)]).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('a figure without rows says that it is not known', () => {
  const { lines, plot, of } = documentOf(720, []);
  expect(lines.map(({ textContent }) => textContent)).toContain(
    'Not known: no listing at hand has what this figure shows.',
  );
  expect([plot, of('desc'), of('metadata')]).toEqual([undefined, undefined, undefined]);
});
