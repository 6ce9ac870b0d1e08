import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { text, textOrEmpty } from '../../../data/schema/column.ts';
import { cellOfText, textOfCell } from '../../../data/schema/csv-cell.ts';
import { formatTable, parseTable, readTable } from '../../../data/schema/csv.ts';
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
const SIGNS = ["'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '1', 'e', '.', ' ', '\ufeff', '＝'];
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

/** What the parser makes of a whole text: rows of two cells, and the lines that have others; or that it is no CSV. */
function parsed(csv: string) {
  try {
    const lines: unknown = parse(csv, { info: true, relax_column_count: true, record_delimiter: '\n' });
    const records = (lines as { record: string[]; info: { lines: number } }[]).slice(1);
    const wrong = records.filter(({ record }) => record.length !== 2);
    return {
      rows: records.flatMap(({ record }) =>
        record.length === 2 ? [record.map((cell) => textOfCell(cell) || null)] : [],
      ),
      wrong: wrong.map(({ record, info }) => `x.csv:${info.lines}: expected 2 cells, received ${record.length}`),
    };
  } catch (error) {
    const { lines, message } = error as Error & { lines?: number };
    return { rows: [], wrong: [`x.csv:${lines ?? '?'}: not readable as CSV: ${message}`] };
  }
}

test('any text is read as the parser reads it as a whole, though lines without a quote are cut', () => {
  const either = table({
    name: 'either',
    title: 'any text',
    key: ['one'],
    columns: { one: textOrEmpty('A text.'), two: textOrEmpty('Another.') },
  });
  const signs = fc.constantFrom('"', '"', ',', ',', '\n', '\n', 'a', 'b', '\r');
  const isSame = fc.property(fc.string({ unit: signs, maxLength: 40 }), (csv) => {
    const { rows, problems } = readTable(either, `one,two\n${csv}`, 'x.csv');
    const told = problems.filter((problem) => /cells, received|not readable/.test(problem));
    const read = { rows: rows.map(({ one, two }) => [one, two]), wrong: told };
    // Lines that end with \r\n are a fault of their own, and read as if they did not.
    return csv.includes('\r\n') || isDeepStrictEqual(read, parsed(`one,two\n${csv}`));
  });
  expect(counterexample(isSame)).toBeUndefined();
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
  const hidden = [' =1', '\n=1', '\n', '\u00a0+1', '\u200b@a', '\ufeff-a', '＝1', "' =1", ' -5'];
  expect(hidden.map(cellOfText)).toEqual(hidden.map((each) => `'${each}`));
  expect(hidden.map((each) => textOfCell(`'${each}`))).toEqual(hidden);
});
