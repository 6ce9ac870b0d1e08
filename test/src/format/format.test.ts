import { describe, expect, test } from 'vitest';
import { formatBytes } from '../../../src/format/format-bytes.ts';
import { formatCompact } from '../../../src/format/format-compact.ts';
import { formatDate } from '../../../src/format/format-date.ts';
import { formatNumber } from '../../../src/format/format-number.ts';
import { formatShare } from '../../../src/format/format-share.ts';
import { formatOf, formatValue } from '../../../src/format/format-value.ts';

describe('numbers', () => {
  test.each([
    [0, undefined, '0'],
    [760456, undefined, '760,456'],
    [1234.5, undefined, '1,235'],
    [12.345, undefined, '12.3'],
    [1.2345, undefined, '1.23'],
    [0.012345, undefined, '0.0123'],
    [0.9931, 3, '0.993'],
    [2, 1, '2.0'],
    [-3.5, undefined, '\u22123.5'],
    [-0.001, 1, '0.0'],
  ])('%d with %s digits is %s', (value, digits, text) => expect(formatNumber(value, digits)).toBe(text));
});

describe('shares', () => {
  test.each([
    [0, undefined, '0%'],
    [1, undefined, '100%'],
    [0.5612, undefined, '56.1%'],
    [0.12, undefined, '12.0%'],
    [0.01, undefined, '1.0%'],
    [0.001, undefined, '0.1%'],
    [0.00031, undefined, '0.031%'],
    [0.0003123, undefined, '0.031%'],
    [0.9997, undefined, '99.97%'],
    [0.9997123, undefined, '99.971%'],
    [0.999999, undefined, '99.9999%'],
    [0.5, 0, '50%'],
  ])('%d with %s digits is %s', (value, digits, text) => expect(formatShare(value, digits)).toBe(text));

  test('a part is never rounded to nothing or to the whole', () => {
    for (let exponent = 1; exponent <= 9; exponent += 1) {
      expect(formatShare(10 ** -exponent)).not.toMatch(/^0(\.0+)?%$/);
      expect(formatShare(1 - 10 ** -exponent)).not.toMatch(/^100/);
    }
  });
});

test('bytes have decimal units and three digits', () => {
  expect([0, 999, 1000, 4_212_345, 999_600, 5e9].map((bytes) => formatBytes(bytes))).toEqual([
    '0\u00a0B',
    '999\u00a0B',
    '1\u00a0kB',
    '4.21\u00a0MB',
    '1\u00a0MB',
    '5\u00a0GB',
  ]);
});

test('compact numbers have thousands and millions', () => {
  expect([0, 12, 999, 1500, 9_960, 760_456, 999_700, 1_234_567, 2e9].map((value) => formatCompact(value))).toEqual([
    '0',
    '12',
    '999',
    '1.5\u202fk',
    '10\u202fk',
    '760\u202fk',
    '1\u202fM',
    '1.2\u202fM',
    '2\u202fG',
  ]);
});

test('dates are days', () => {
  expect(formatDate('2022-03-02T23:29:04.000Z')).toBe('2022-03-02');
  expect(() => formatDate('soon')).toThrowErrorMatchingInlineSnapshot(
    `[Error: expected an ISO 8601 date, received "soon"]`,
  );
});

test('a cell that is not known is an en dash, and a format that does not fit is an error', () => {
  expect(formatValue(null, 'share')).toBe('\u2013');
  expect(() => formatValue('x', 'share')).toThrowErrorMatchingInlineSnapshot(
    `[Error: format share expects a number, received "x"]`,
  );
});

test('the format follows from unit and value where the author names none', () => {
  expect([
    formatOf(0.5, 'share'),
    formatOf(5, 'bytes'),
    formatOf(5, 'models'),
    formatOf(5.5, ''),
    formatOf('a', ''),
  ]).toEqual(['share', 'bytes', 'integer', 'number', 'text']);
});
