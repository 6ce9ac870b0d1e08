import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { allCharts, chartOf } from '../../../src/figure/all-charts.ts';
import { chartCode } from '../../../src/figure/chart-code.ts';
import { chartCsv } from '../../../src/figure/chart-csv.ts';
import { chartRows } from '../../../src/figure/chart-rows.ts';
import { embedCode } from '../../../src/figure/embed-code.ts';
import { figureCitation } from '../../../src/figure/figure-citation.ts';
import { figureCsv } from '../../../src/figure/figure-csv.ts';
import { figureJson } from '../../../src/figure/figure-json.ts';
import { unpackWoff } from '../../../src/figure/unpack-woff.ts';

const chart = chartOf('crossover', 'test');
const rows = chartRows(chart);

test('a CSV begins with lines that name every column, and is without them the plain one', () => {
  const text = figureCsv(chart, rows);
  for (const { name } of chart.columns) expect(text).toMatch(new RegExp(`^# {3}${name}: `, 'm'));
  const without = text.replaceAll(/^#.*\n/gm, '');
  expect(without).toBe(chartCsv(chart, rows));
  expect(parse(without, { columns: true })).toHaveLength(rows.length);
});

test('a JSON has the rows, units, listings and the hash of the plain CSV', () => {
  const about = JSON.parse(figureJson(chart, rows)) as Record<string, unknown>;
  expect(about.sha256).toBe(createHash('sha256').update(chartCsv(chart, rows)).digest('hex'));
  const names = (about.columns as { name: string }[]).map(({ name }) => name);
  const [first] = about.data as unknown[][];
  expect(about.data).toHaveLength(rows.length);
  expect(rows[0]).toMatchObject(Object.fromEntries(names.map((name, at) => [name, first![at]])));
  expect(about.columns).toContainEqual({ name: 'seen', label: 'Listing', unit: 'day, ISO 8601' });
  expect(about.listings).toHaveLength(new Set(rows.map(({ capture }) => capture)).size);
  expect(about.licence).toMatchObject({ name: 'CC BY 4.0' });
});

test('a figure without rows has its forms, too', () => {
  expect(figureCsv(chart, [])).toContain('Rests on: nothing at hand');
  expect(JSON.parse(figureJson(chart, []))).toMatchObject({ rows: 0, text: null, data: [] });
});

test('the code of every figure is in files that there are', () => {
  const files = [...allCharts.keys()].flatMap((id) => chartCode(id).files);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(chartCode('space-sdk').metrics).toEqual(['composition']);
});

test('an embedded figure is one frame that sends no referrer and runs no script', () => {
  const code = embedCode(chart, rows);
  expect(code).toContain('src="f/crossover/embed.html"');
  expect(code).toContain('referrerpolicy="no-referrer"');
  expect(code).not.toContain('<script');
});

test('a font is unpacked to tables that begin where its list says', () => {
  const woff = readFileSync('node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff');
  const font = unpackWoff(woff);
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const names = Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = 12 + 16 * at;
    expect(font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12)).toBeLessThanOrEqual(font.length);
    return font.toString('latin1', entry, entry + 4);
  });
  expect(names).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head']));
  expect(() => unpackWoff(Buffer.from('no font at all, and long enough'))).toThrow('expected a WOFF 1.0 file');
});

test('a figure is cited with the day of the newest listing that it rests on', () => {
  const { key, seen } = figureCitation(chart, rows);
  const days = rows.map((row) => String(row.seen)).toSorted();
  expect([key, seen]).toEqual(['hub-report-figure-crossover', days.at(-1)]);
  expect(
    figureCitation(
      chart,
      rows.filter((row) => row.seen === days[0]),
    ).seen,
  ).toBe(days[0]);
});
