import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { text, textOrEmpty } from '../../../data/schema/column.ts';
import { cellOfText, textOfCell } from '../../../data/schema/csv-cell.ts';
import { formatTable, parseTable } from '../../../data/schema/csv.ts';
import { table } from '../../../data/schema/table.ts';
import { cellsOf } from '../../../scripts/diff/compare-tables.ts';
import { csvRows } from '../../../src/look/row-blocks.ts';
import { counterexample } from './counterexample.ts';

const texts = table({
  name: 'texts',
  title: 'any text',
  key: ['key'],
  columns: { key: text('A text.'), more: textOrEmpty('Another.') },
});
const SIGNS = ["'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '1', 'e', '.', ' ', '\ufeff'];
/** Any text that a file can hold, often one that begins like a formula or has a sign of CSV. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1 }),
);
const anyRows = fc.uniqueArray(fc.record({ key: anyText, more: fc.option(anyText) }, { noNullPrototype: true }), {
  selector: ({ key }) => key,
});

test('any text comes back from a table as it was, also through the bytes of a file', () => {
  const comesBack = fc.property(anyRows, (rows) => {
    const csv = Buffer.from(formatTable(texts, rows)).toString();
    return isDeepStrictEqual(new Set(parseTable(texts, csv, 'texts.csv')), new Set(rows));
  });
  expect(counterexample(comesBack)).toBeUndefined();
});

test('the readers of the diff and of a page give the same texts', () => {
  const reads = fc.property(anyRows, (rows) => {
    const csv = formatTable(texts, rows);
    const read = parseTable(texts, csv, 'texts.csv').map(({ key, more }) => [key, more ?? '']);
    const ofDiff = cellsOf(csv).rows.map(({ key, more }) => [key, more]);
    return isDeepStrictEqual(csvRows(csv).slice(1), read) && isDeepStrictEqual(ofDiff, read);
  });
  expect(counterexample(reads)).toBeUndefined();
});

test('no cell begins like a formula but a negative number', () => {
  const isText = fc.property(anyRows, (rows) => {
    const raw = (parse(formatTable(texts, rows), { record_delimiter: '\n' }) as string[][]).flat();
    return raw.every((cell) => !/^[=+\-@\t\r]/.test(cell) || /^-\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell));
  });
  expect(counterexample(isText)).toBeUndefined();
});

test('a text that is no formula is its own cell', () => {
  const own = ['', 'a=b', "'", "'a'", '-5', '-0.25', '-1e-7', "it's", '1+1'];
  expect(own.map(cellOfText)).toEqual(own);
  expect(own.map(textOfCell)).toEqual(own);
  expect(['=1', '-5x', '@a', "'=1", '-'].map(cellOfText)).toEqual(["'=1", "'-5x", "'@a", "''=1", "'-"]);
});
