import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { parseTable } from '../../../data/schema/csv.ts';
import { count, dateOrEmpty, flagOrEmpty, numberOrEmpty, text, textOrEmpty } from '../../../data/schema/column.ts';
import { folders, tableOf, type FolderName, type TableName } from '../../../data/schema/folders.ts';
import { table } from '../../../data/schema/table.ts';
import { parquetTable } from '../../../src/release/parquet-table.ts';

const compressors = { ZSTD: (bytes: Uint8Array) => new Uint8Array(zstdDecompressSync(bytes)) };
const rowsOf = (bytes: Uint8Array<ArrayBuffer>) => parquetReadObjects({ file: bytes.buffer, compressors });

/** A file of one folder. */
const whole = (csv: string) => [{ csv, first: [] }];

const fruit = table({
  name: 'fruit',
  title: 'Fruit',
  key: ['name'],
  columns: {
    name: text('Name.'),
    n: count('How many.', 'pieces'),
    weight: numberOrEmpty('Weight.', 'kg'),
    ripe: flagOrEmpty('Whether it is ripe.'),
    seen: dateOrEmpty('When.'),
    note: textOrEmpty('A word on it.'),
  },
});

test('a cell comes back with the type of its column, and an empty one as null, never as zero', async () => {
  const csv =
    'name,n,weight,ripe,seen,note\napple,9007199254740991,-1.5e-7,true,2024-07-11,"a, ""b""\nc"\npear,0,,false,2024-07-11T01:02:03Z,\nplum,3,0,,,é\n';
  expect(await rowsOf(parquetTable(fruit, whole(csv)))).toEqual([
    { name: 'apple', n: 9007199254740991n, weight: -1.5e-7, ripe: true, seen: '2024-07-11', note: 'a, "b"\nc' },
    { name: 'pear', n: 0n, weight: null, ripe: false, seen: '2024-07-11T01:02:03Z', note: null },
    { name: 'plum', n: 3n, weight: 0, ripe: null, seen: null, note: 'é' },
  ]);
});

test('rows of several files stand below each other, each behind the cells of its file', async () => {
  const all = { ...fruit, columns: { shop: text('Where.'), ...fruit.columns } };
  const rows = await rowsOf(
    parquetTable(all, [
      { csv: 'name,n,weight,ripe,seen,note\napple,1,,,,\n', first: ['a'] },
      { csv: 'name,n,weight,ripe,seen,note\napple,-2,,,,"x,y"\n', first: ['b'] },
    ]),
  );
  expect(rows.map(({ shop, name, n, note }) => [shop, name, n, note])).toEqual([
    ['a', 'apple', 1n, null],
    ['b', 'apple', -2n, 'x,y'],
  ]);
});

test('a column of whole numbers is so for a table that happens to have none', () => {
  const { schema } = parquetMetadata(parquetTable(fruit, whole('name,n,weight,ripe,seen,note\napple,1,,,,\n')).buffer);
  expect(schema.slice(1).map(({ name, type, repetition_type: kind }) => `${name} ${type} ${kind}`)).toEqual([
    'name BYTE_ARRAY REQUIRED',
    'n INT64 REQUIRED',
    'weight DOUBLE OPTIONAL',
    'ripe BOOLEAN OPTIONAL',
    'seen BYTE_ARRAY OPTIONAL',
    'note BYTE_ARRAY OPTIONAL',
  ]);
});

test('each column has the encoding that is smallest for it', () => {
  const hash = (at: number) => createHash('sha256').update(String(at)).digest('hex');
  // Numbered names, of which none repeats, and words in no order.
  const rows = Array.from({ length: 4000 }, (_, at) => {
    const word = ['ripe', 'green', 'rotten'][parseInt(hash(at).slice(0, 8), 16) % 3];
    return `fruit-${String(at * 7919).padStart(8, '0')},${at * 7919},,,${word},\n`;
  });
  const bytes = parquetTable(fruit, whole(`name,n,weight,ripe,seen,note\n${rows.join('')}`));
  const columns = parquetMetadata(bytes.buffer).row_groups[0]!.columns.map(({ meta_data: meta }) => [
    meta!.path_in_schema[0],
    meta!.encodings.filter((encoding) => encoding !== 'RLE').join(),
  ]);
  expect(Object.fromEntries(columns)).toMatchObject({
    name: 'PLAIN',
    n: 'PLAIN',
    seen: 'PLAIN,RLE_DICTIONARY',
  });
});

/** Rows of a committed table by its Parquet and by its CSV. */
async function both<F extends FolderName>(folder: F, name: TableName<F>, place: string) {
  const file = `data/${place}/${name}.csv`;
  const csv = readFileSync(file, 'utf8');
  const definition = tableOf(folder, name);
  const found = await rowsOf(parquetTable(definition, whole(csv)));
  const plain = found.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, typeof value === 'bigint' ? Number(value) : value]),
    ),
  );
  return { parquet: plain, csv: parseTable(definition, csv, file) };
}

test('committed tables agree row by row with their CSV', async () => {
  const tables = [
    await both('metrics', 'claims', 'metrics'),
    await both('metrics', 'captures', 'metrics'),
    await both('history', 'headlines', 'history'),
    await both('captures', 'spaces', 'captures/2024-07-11'),
  ];
  for (const { parquet, csv } of tables) expect(parquet).toEqual(csv);
});

test('the same CSV gives the same bytes', () => {
  const csv = readFileSync('data/metrics/claims.csv', 'utf8');
  const claims = folders.metrics.tables.find(({ name }) => name === 'claims')!;
  expect(parquetTable(claims, whole(csv))).toEqual(parquetTable(claims, whole(csv)));
});
