import { expect, test } from 'vitest';
import { errata } from '../../../scripts/metrics/errata.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

const space = (id: string, files: number | null, bytes: number | null) => ({ id, files, bytes });
const study = madeUpCapture('2023-11-15', {
  tables: {
    spaces: [space('a/1', 3, 2e8), space('a/2', 1000, 100_000_000), space('a/3', 999, 10), space('a/4', null, null)],
  },
});
const whole = madeUpCapture('2024-07-11', {
  tables: {
    distributions: [{ kind: 'models', by: 'all', task: null, measure: 'downloads', known: 8, zeros: 6, top_1: 0.9 }],
  },
});
const found = (name: string, rows = asWritten('errata', errata({ captures: [study, whole] }))) =>
  rows.find((row) => row.item === name)?.found;

test('Spaces are counted once each: above 100 MB, without a size, and sized below 1,000 files', () => {
  expect(found('spaces-in-scope')).toBe(4);
  expect(found('spaces-above-100-mb')).toBe(1);
  expect(found('spaces-without-size')).toBe(1);
  expect(found('sized-below-1000-files')).toBe(2);
});

test('published shares stand beside those of the whole listing', () => {
  expect(found('zero-downloads')).toBe(0.75);
  expect(found('top-1-percent')).toBe(0.9);
});

test('what no capture can give again has no figure and says why; without captures nothing is counted', () => {
  const rows = asWritten('errata', errata({ captures: [] }));
  expect(rows.every((row) => row.found === null && /Cannot be counted/.test(row.note))).toBe(true);
  expect(rows.map((row) => row.item)).toContain('uses-in-scope');
});
