import { describe, expect, test } from 'vitest';
import type { Row } from '../../../data/schema/table.ts';
import { allCharts } from '../../../src/figure/all-charts.ts';
import { chartRows } from '../../../src/figure/chart-rows.ts';
import { svgDocument } from '../../../src/figure/svg-document.ts';
import { readFigure } from './read-figure.ts';

/** Half a pixel, and what is rounded: coordinates have one decimal. */
const NEAR = 0.5;

/** Cells of the drawn columns, and those of them that the picture gives back. */
function readBack(text: string, rows: readonly Row[]) {
  const { cells, lines, columns } = readFigure(text);
  const drawn = new Set(cells.map(({ column }) => column));
  // Every mark that draws a cell must give it back: one that is off is not made good by another.
  const near = new Set<string>();
  const far = new Set<string>();
  for (const { row, column, distance } of cells)
    (distance(rows[row]?.[column] ?? null) <= NEAR ? near : far).add(`${row} ${column}`);
  for (const cell of far) near.delete(cell);
  for (const [at, row] of rows.entries())
    for (const { x, y, distance } of lines)
      if (!cells.some((cell) => cell.row === at && cell.column === y) && distance(row[x], row[y]) <= NEAR) {
        near.add(`${at} ${x}`);
        near.add(`${at} ${y}`);
      }
  const numbers = [...drawn].filter((name) => rows.some((row) => typeof row[name] === 'number'));
  const readRows = new Set(cells.map(({ row }) => row));
  const scaleOf = new Map(cells.map((cell) => [cell.column, cell]));
  const known = rows.flatMap((row, at) =>
    columns
      .filter((name) => drawn.has(name) && row[name] !== null)
      // A name is drawn where a number of its row is.
      .filter((name) => numbers.includes(name) || readRows.has(at))
      // A 0 has no place on a logarithmic axis.
      .filter((name) => !numbers.includes(name) || Number.isFinite(scaleOf.get(name)!.distance(row[name])))
      .map((name) => `${at} ${name}`),
  );
  // What has no extent is not drawn: nothing is read as 0 px.
  for (const [at, row] of rows.entries())
    for (const name of numbers)
      if (row[name] !== null && scaleOf.get(name)!.extent(row[name]) <= NEAR) near.add(`${at} ${name}`);
  return { known: known.length, lost: known.filter((cell) => !near.has(cell)), numbers, drawn: [...drawn] };
}

const shown = [...allCharts.values()].map((chart) => [chart.id, chart, chartRows(chart)] as const);
const readable = shown.filter(([, chart, rows]) => chart.unreadable === undefined && rows.length > 0);

describe.each(readable)('%s', (_, chart, rows) => {
  test('gives back 99 % of the values that it draws, within half a pixel', () => {
    const { known, lost, numbers } = readBack(svgDocument(chart, rows, { credit: '', width: 720 }), rows);
    expect(numbers, 'columns of numbers that are drawn').not.toEqual([]);
    expect(lost.length / known, `lost: ${lost.slice(0, 8).join(', ')}`).toBeLessThanOrEqual(0.01);
  });
});

test('a picture whose marks are moved by a pixel is not that of its rows', () => {
  const [, chart, rows] = readable.find(([id]) => id === 'age-by-task')!;
  const svg = svgDocument(chart, rows, { credit: '', width: 720 });
  const moved = svg.replaceAll(/cx="([\d.]+)"/g, (_, x: string) => `cx="${Number(x) + 1}"`);
  expect(readBack(moved, rows).lost.length).toBeGreaterThan(rows.length / 2);
});

test('the metadata name rows and columns and hold no value of them', () => {
  const [, chart, rows] = readable.find(([id]) => id === 'age-by-task')!;
  const svg = svgDocument(chart, rows, { credit: '', width: 720 });
  const metadata = /<metadata>(.*?)<\/metadata>/.exec(svg)![1]!.replaceAll('&quot;', '"');
  const { marks } = JSON.parse(metadata) as { marks: unknown };
  // Longer than the place of a row, which marks do name.
  const medians = rows.map(({ median }) => String(median)).filter((median) => median.length > 2);
  expect(medians).not.toEqual([]);
  expect(medians.filter((median) => JSON.stringify(marks).includes(median))).toEqual([]);
});

test('few figures cannot be read back, each for a reason', () => {
  const reasons = shown.flatMap(([id, { unreadable }]) => (unreadable === undefined ? [] : [`${id}: ${unreadable}`]));
  expect(reasons).toMatchInlineSnapshot(`
    [
      "dataset-task-graph: the number of models is the width of a line, and its ends lie where lines cross least",
      "snippet-tasks: what is drawn is a state in words and colours",
    ]
  `);
});

test('bars beside many numbers that no app has are read back all the same', () => {
  const chart = allCharts.get('models-per-space')!;
  const of = shown.find(([id]) => id === chart.id)![2][0]!;
  const rows = [0, 1, 2, 3, 8, 9].map((models, at) => ({ ...of, models, spaces: 40 - at }));
  const { lost, numbers } = readBack(svgDocument(chart, rows, { credit: '', width: 720 }), rows);
  expect([lost, numbers]).toEqual([[], ['spaces']]);
});
