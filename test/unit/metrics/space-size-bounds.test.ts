import { expect, test } from 'vitest';
import { spaceSizeBounds } from '../../../scripts/metrics/space-size-bounds.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Space = MadeUpRow<'captures', 'spaces'>;
const space = (bytes: number | null, more: Space = {}): Space => ({
  files: 1,
  bytes,
  bytes_basis: bytes === null ? null : 'tree',
  ...more,
});
const rowsOf = (spaces: Space[]) =>
  Object.fromEntries(
    asWritten(
      'space-size-bounds',
      spaceSizeBounds({ captures: [madeUpCapture('2024-01-01', { tables: { spaces } })] }),
    ).map(({ measure, statistic, ...row }) => [`${measure} ${statistic}`, row]),
  );

test('a Space without a size may be the smallest or the largest', () => {
  // numpy.quantile of [10, 20, 30, 40]; of that with 0 before it; of that with a larger one behind it
  const rows = rowsOf([space(10), space(20), space(30), space(40), space(null)]);
  expect(rows['bytes q1']).toEqual({
    capture: '2024-01-01',
    n: 5,
    unknown: 1,
    partial: 0,
    known: 17.5,
    least: 10,
    most: 20,
  });
  expect(rows['bytes median']).toMatchObject({ known: 25, least: 20, most: 30 });
  expect(rows['bytes q3']).toMatchObject({ known: 32.5, least: 30, most: 40 });
});

test('a quartile that would be such a Space has no upper end', () => {
  expect(rowsOf([space(10), space(null), space(null)])['bytes median']).toMatchObject({
    known: 10,
    least: 0,
    most: null,
  });
  expect(rowsOf([space(10), space(20), space(30), space(null)])['bytes q3']).toMatchObject({
    known: 25,
    least: 22.5,
    most: null,
  });
});

test('large Spaces are those above 100 MB, and each without a size may be one', () => {
  expect(rowsOf([space(100_000_000), space(100_000_001), space(5), space(null)])['bytes over-100-mb']).toMatchObject({
    known: 1,
    least: 1,
    most: 2,
  });
});

test('the size of a Space with files of unknown size is a lower end', () => {
  const rows = rowsOf([space(10), space(20, { bytes_basis: 'tree, 3 without size' }), space(30)]);
  expect(rows['bytes median']).toMatchObject({ unknown: 0, partial: 1, known: 20, least: 20, most: 30 });
  expect(rows['bytes over-100-mb']).toMatchObject({ known: 0, least: 0, most: 1 });
  expect(rows['files median']).toMatchObject({ partial: 0, known: 1, least: 1, most: 1 });
});

test('files have no count of large ones, and a capture without sizes has no row', () => {
  expect(Object.keys(rowsOf([space(null)]))).toEqual(['files median', 'files q1', 'files q3']);
  expect(spaceSizeBounds({ captures: [madeUpCapture('2024-01-01')] })).toEqual([]);
});
