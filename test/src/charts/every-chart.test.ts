import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { allCharts } from '../../../src/figure/all-charts.ts';
import { chartRows } from '../../../src/figure/chart-rows.ts';
import { figureText } from '../../../src/figure/figure-text.ts';
import { figureWidths } from '../../../src/figure/draw-figure.ts';
import { chartPicture } from './chart-picture.ts';
import { frozenRows } from './frozen-rows.ts';

const here = 'test/src/charts';
const plain = [...allCharts.values()].filter(({ id }) => !existsSync(`${here}/${id}.test.ts`));

test.each(plain.map((chart) => [chart.id, chart] as const))(
  '%s has no test of its own and is drawn as before from the rows it had',
  async (id, chart) => {
    const rows = frozenRows(`${here}/${id}.rows.json`, () => chartRows(chart));
    expect(chart.describe(rows)).not.toMatch(/undefined|NaN|null|Infinity/);
    expect(chartPicture(chart, rows, figureWidths.wide)).toContain('<svg');
    await expect(chartPicture(chart, rows, figureWidths.narrow)).toMatchFileSnapshot(`${id}.svg`);
  },
);

test.each([...allCharts.values()].map((chart) => [chart.id, chart] as const))(
  '%s says what it is without words of this project',
  (_, chart) => {
    const { title, subtitle, sentence, howToRead, legend, sources } = figureText(chart, chartRows(chart));
    const labels = legend.map(({ label }) => label);
    const told = [title, subtitle, sentence, howToRead, ...labels, ...sources.map(({ population }) => population)].join(
      ' ',
    );
    expect(told).not.toMatch(/\bcaptures?\b|\bin scope\b|pipeline_tag/i);
  },
);

test('there is no picture and there are no rows of a chart that is gone', () => {
  const kept = readdirSync(here).filter((file) => /\.(svg|rows\.json)$/.test(file));
  expect(kept.filter((file) => !allCharts.has(file.replace(/\.(svg|rows\.json)$/, '')))).toEqual([]);
});

describe('the rows that a chart is drawn from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frozen-rows-'));
  const file = join(folder, 'made-up.rows.json');
  afterEach(() => rmSync(file, { force: true }));

  test('are kept, one a line, and stay when the data change', () => {
    expect(frozenRows(file, () => [{ a: 1 }, { a: null }], false)).toEqual([{ a: 1 }, { a: null }]);
    expect(readFileSync(file, 'utf8')).toBe('[\n{"a":1},\n{"a":null}\n]\n');
    expect(frozenRows(file, () => [{ a: 2 }], false)).toEqual([{ a: 1 }, { a: null }]);
  });

  test('must be there where nobody commits them', () => {
    expect(() => frozenRows(file, () => [{ a: 1 }], true)).toThrow(/made-up\.rows\.json: no rows to draw from\nhint: /);
  });
});
