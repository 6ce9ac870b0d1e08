import { describe, expect, test } from 'vitest';
import { formatTable, parseTable, readTable } from '../../../data/schema/csv.ts';
import { captureTables } from '../../../data/schema/captures/index.ts';
import { metricTables } from '../../../data/schema/metrics/index.ts';
import type { Row, Table } from '../../../data/schema/table.ts';
import { cellValue } from '../../cell-value.ts';

/** Cells of every kind; what a column takes of them is its range. */
const SAMPLES = [
  '',
  '0',
  '7',
  '9007199254740991',
  '0.25',
  '1e-7',
  'true',
  'false',
  '2024-07-11',
  '2024-07-11T00:00:00.000Z',
  'text-generation',
  'a, "b"\n c',
  'ünïcødé 日本 😀',
  ' blank ',
  '\ufeffx',
  'a\r\nb',
  '=1+1',
];

/** Rows that use every cell which a column takes, with keys that differ. */
function rowsOf(table: Table): Row[] {
  const values = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [
      // A column of named values says them itself.
      name,
      (column.names ?? SAMPLES).map((sample) => cellValue(column, sample)).filter((value) => value !== undefined),
    ]),
  );
  const rows = Array.from({ length: SAMPLES.length }, (_, at): Row =>
    Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all[at % all.length]!])),
  );
  const key = (row: Row) => JSON.stringify(table.key.map((name) => row[name]));
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

describe.each([...captureTables, ...metricTables].map((table) => [table.name, table] as const))(
  '%s',
  (_name, table) => {
    test('rows come back from CSV as they were, in the order of their key', () => {
      const rows = rowsOf(table);
      expect(rows.length).toBeGreaterThan(0);
      const csv = formatTable(table, rows);
      const back = parseTable(table, csv, 'x.csv');
      expect(new Set(back)).toEqual(new Set(rows));
      expect(formatTable(table, back)).toBe(csv);
      expect(formatTable(table, rows.toReversed())).toBe(csv);
    });

    test('every column says what it is in a sentence, and the key is among them', () => {
      for (const { about } of Object.values(table.columns)) expect(about).toMatch(/[.)?!]$/);
      expect(table.key.every((column) => column in table.columns)).toBe(true);
    });

    test('no rows are a head alone', () => {
      expect(parseTable(table, formatTable(table, []), 'x.csv')).toEqual([]);
    });
  },
);

const [models] = captureTables;
const head = `${Object.keys(models!.columns).join(',')}\n`;
const cells: Record<string, string> = { card: 'unknown', spaces_naming: '0' };
const line = (id: string, likes: string) =>
  `${Object.keys(models!.columns)
    .map((name) => ({ ...cells, id, likes })[name] ?? '')
    .join(',')}\n`;

test.each([
  ['another column', 'id,likes\na,1\n', 'x.csv:1: expected the columns id,hub_id,author,'],
  ['a negative count', head + line('a', '-1'), 'x.csv:2: likes: expected integer >= 0, received "-1"'],
  ['a fraction', head + line('a', '1.5'), 'x.csv:2: likes: expected integer >= 0, received "1.5"'],
  [
    'a count that no number holds',
    head + line('a', '9007199254740993'),
    'x.csv:2: likes: expected an integer below 2^53, received "9007199254740993"',
  ],
  ['an empty key', head + line('', '1'), 'x.csv:2: id: expected some text, received ""'],
  [
    'a key that comes twice',
    head + line('a', '1') + line('a', '2'),
    'x.csv:3: id: expected keys ascending and unique, received "a"',
  ],
  [
    'keys out of order',
    head + line('b', '1') + line('a', '2'),
    'x.csv:3: id: expected keys ascending and unique, received "a"',
  ],
  ['a missing cell', `${head}a,b\n`, 'x.csv:2: expected 26 cells, received 2'],
  ['a cell too many', head + line('a', '1').replace('\n', ',\n'), 'x.csv:2: expected 26 cells, received 27'],
  ['a byte order mark', `\uFEFF${head}`, 'x.csv:1: expected the columns, received a byte order mark (BOM)'],
  [
    'line ends of Windows',
    (head + line('a', '1')).replaceAll('\n', '\r\n'),
    'x.csv:1: expected lines that end with \\n, received \\r\\n',
  ],
  [
    'one such line end',
    head + line('a', '1').replace('\n', '\r\n'),
    'x.csv:2: expected a line that ends with \\n, received \\r\\n (CRLF)',
  ],
  ['an open quote', `${head}"a`, 'not readable as CSV'],
])('%s is an error with file and line', (_what, csv, message) => {
  expect(() => parseTable(models!, csv, 'x.csv')).toThrow(message);
});

test('every fault of a table is named with its line, also those behind a line that cannot be read', () => {
  const csv = head + line('a', '-1') + line('b', '2').replace('\n', ',\n') + line('d', '3') + line('c', 'many');
  const { rows, problems } = readTable(models!, csv + line('c', '4'), 'x.csv');
  expect(problems).toEqual([
    'x.csv:2: likes: expected integer >= 0, received "-1"',
    'x.csv:3: expected 26 cells, received 27',
    'x.csv:5: likes: expected integer >= 0, received "many"',
    'x.csv:6: id: expected keys ascending and unique, received "c"',
  ]);
  expect(rows.map(({ id }) => id)).toEqual(['d', 'c']);
});

test.each([
  ['whole lines', line('a', '1') + line('b', '2')],
  ['no end of the last line', (line('a', '1') + line('b', '2')).slice(0, -1)],
  ['an empty line between', `${line('a', '1')}\n${line('b', '2')}`],
  ['empty lines at the end', `${line('a', '1')}\n\n`],
  ['too few and too many cells', `${line('a', '1')}b,2\n${line('c', '3').replace('\n', ',\n')}`],
  ['a return within a cell, and blanks', line('a', '1') + line(' b\rc ', '2')],
  ['faults', line('a', '-1') + line('c', '1') + line('b', '1')],
])('text without a quote is read as the parser reads it with one: %s', (_what, csv) => {
  const one = readTable(models!, head + csv, 'x.csv');
  const quoted = readTable(models!, head + csv.replace('a,', '"a",'), 'x.csv');
  expect(one.rows).toEqual(quoted.rows);
  expect(one.problems).toEqual(quoted.problems);
  expect(one.rows.map((_, at) => one.place(at))).toEqual(quoted.rows.map((_, at) => quoted.place(at)));
  expect(one.rows.length + one.problems.length).toBeGreaterThan(0);
});
