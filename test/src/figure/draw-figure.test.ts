import * as Plot from '@observablehq/plot';
import { expect, test } from 'vitest';
import type { Chart } from '../../../src/figure/chart.ts';
import { drawFigure } from '../../../src/figure/draw-figure.ts';

const rows = [1, 2, 3].map((x) => ({ x, y: x / 3 }));
const chart: Chart<{ x: number; y: number }> = {
  id: 'example',
  title: 'An example',
  kind: 'models',
  captures: [],
  columns: [{ name: 'x', label: 'X', format: 'integer' }],
  rows: () => rows,
  draw: () => ({ clip: true, marks: [Plot.dot(rows, { x: 'x', y: 'y', fill: 'var(--c1)' }), Plot.axisX()] }),
  describe: () => 'Three dots on a line.',
};

test('a figure is one image whose name is its title alone, and hides its marks from assistive technology', () => {
  const svg = drawFigure(chart, rows, 720);
  expect(svg).toContain('role="img" aria-labelledby="example-720-title"');
  expect(svg).toContain('<title id="example-720-title">An example</title><g aria-hidden="true">');
  expect(svg).not.toContain('data-mark');
  expect(svg.match(/aria-label=|aria-description=|<style|white/g)).toBeNull();
});

test('ids are the same in every run and differ between charts and widths', () => {
  const ids = (width: number) => [...drawFigure(chart, rows, width).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(720)).toEqual(ids(720));
  expect(ids(720).filter((id) => ids(380).includes(id))).toEqual([]);
  for (const [, id] of drawFigure(chart, rows, 720).matchAll(/url\(#([^)]+)\)/g)) expect(ids(720)).toContain(id);
});

test('coordinates have one decimal at most, baseline shifts stay', () => {
  const svg = drawFigure(chart, rows, 720);
  expect(svg.match(/ (?:d|cx|cy|transform)="[^"]*\.\d\d[^"]*"/g)).toBeNull();
  expect(svg).toContain('em"');
});

test('dots of one style become one path', () => {
  const svg = drawFigure({ ...chart, mergeDots: true }, rows, 720);
  expect(svg).not.toContain('<circle');
  const path = [
    /<path d="M[\d.]+,[\d.]+h0M[\d.]+,[\d.]+h0M[\d.]+,[\d.]+h0" fill="none" stroke="var\(--c1\)" /,
    /stroke-width="6" stroke-linecap="round">/,
  ];
  expect(svg).toMatch(new RegExp(path.map(({ source }) => source).join('')));
});

test("Plot's own title and legend, and links inside the picture, are refused", () => {
  const refused = (options: Plot.PlotOptions) => () => drawFigure({ ...chart, draw: () => options }, rows, 720);
  expect(refused({ title: 'T', marks: [] })).toThrowErrorMatchingInlineSnapshot(
    `[Error: src/charts/example.ts: draw: title, subtitle, caption and legends are the figure's: use title, caption ` +
      'and legend of the chart]',
  );
  expect(refused({ marks: [Plot.dot(rows, { x: 'x', y: 'y', href: () => 'a' })] })).toThrowErrorMatchingInlineSnapshot(
    `[Error: src/charts/example.ts: draw: a link inside the picture cannot be reached by keyboard]`,
  );
});

test('a picture of some of the rows is named by the title of all', () => {
  const counting = {
    ...chart,
    findings: [{ holds: () => true, say: (own: readonly unknown[]) => `${own.length} rows` }],
  };
  expect(drawFigure(counting, rows.slice(0, 1), 720, rows)).toContain(`>${rows.length} rows</title>`);
});
