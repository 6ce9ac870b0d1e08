import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metricTables } from '../../../data/schema/metrics/index.ts';
import { allThreats, threats } from '../../../scripts/metrics/threats.ts';
import { madeUpMetrics } from '../frames/made-up-metrics.ts';

test('every threat can be checked: its chapter, its table and its test are there', () => {
  const chapters = readdirSync('src/content/report').map((file) => file.replace(/^\d+-|\.mdx$/g, ''));
  const tables: string[] = metricTables.map(({ name }) => name);
  expect(allThreats.filter(({ chapter }) => !chapters.includes(chapter))).toEqual([]);
  expect(allThreats.filter(({ metric }) => !tables.includes(metric))).toEqual([]);
  expect(allThreats.filter(({ test: file }) => file !== undefined && !existsSync(file))).toEqual([]);
});

test('threats have names of their own, are of all four kinds, and type no number', () => {
  expect(new Set(allThreats.map(({ threat }) => threat)).size).toBe(allThreats.length);
  expect([...new Set(allThreats.map(({ validity }) => validity))]).toEqual([
    'construct',
    'internal',
    'external',
    'conclusion',
  ]);
  expect(allThreats.filter(({ what, done, remains }) => /\d/.test(what + done + remains))).toEqual([]);
});

test('how large a threat is comes from the data, and nothing is said of data that are not there', () => {
  const sizeOf = (rows: Parameters<typeof madeUpMetrics>[0]) =>
    threats(madeUpMetrics(rows)).find(({ threat }) => threat === 'counting changes what is counted')?.size;
  expect(sizeOf({ captures: [{ query_file_hits: 2 }, { query_file_hits: 5 }] })).toBe('7 requests that count as one.');
  const silent = threats(madeUpMetrics({})).filter(({ size }) => /NaN|undefined|null/.test(size ?? ''));
  expect(silent).toEqual([]);
});
