import { constants, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readRows, type RowReader, type RowTables } from '../../../src/look/read-rows.ts';
import type { RowIndex } from '../../../src/look/row-blocks.ts';

const csv = 'id,n\na,1\nc,1\nc,2\nc,3\nf,1\n';
/** A block of the zip, as it is without the end of a stream. */
const block = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
const zip = Buffer.concat([block('id,n\na,1\nc,1\n'), block('c,2\nc,3\nf,1\n')]);
const second = block('id,n\na,1\nc,1\n').length;
const index: RowIndex = {
  columns: ['id', 'n'],
  blocks: [
    [0, 'a', 1],
    [second, 'c', 2],
  ],
  end: zip.length,
};
const keys = { key: ['id', 'n'], numbers: ['n'] };
const tables: RowTables = {
  zip: 'all.zip',
  keys: { metrics: { large: keys, small: keys } },
  files: { metrics: { large: 0, small: csv.length } },
};
const asked: string[] = [];
const reader: RowReader = {
  json: async (path) => (asked.push(path), index),
  text: async (path) => (asked.push(path), csv),
  part: async (path, from, to) => (asked.push(`${path} ${from}-${to}`), new Uint8Array(zip.subarray(from, to))),
};
const read = async (path: string, cells: string[]) => {
  asked.length = 0;
  return { ...(await readRows(tables, path, cells, reader)), asked: [...asked] };
};

test('a row of a small table is read from the whole file', async () => {
  expect(await read('metrics/small', ['c', '2'])).toEqual({
    columns: ['id', 'n'],
    rows: [['c', '2']],
    asked: ['data/metrics/small.csv'],
  });
});

test('a row of a large one is read from the bytes of its block', async () => {
  expect(await read('metrics/large', ['c', '2'])).toEqual({
    columns: ['id', 'n'],
    rows: [['c', '2']],
    asked: ['look/rows/metrics/large.json', `all.zip ${second}-${zip.length}`],
  });
});

test('a table with one block has its columns in it, and no second time in its index', async () => {
  const whole = block(csv);
  const alone: RowReader = {
    ...reader,
    json: async () => ({ blocks: [[0, 'a', 1]], end: whole.length }) satisfies RowIndex,
    part: async (_, from, to) => new Uint8Array(whole.subarray(from, to)),
  };
  expect(await readRows(tables, 'metrics/large', ['c', '2'], alone)).toEqual({
    columns: ['id', 'n'],
    rows: [['c', '2']],
  });
});

test('rows of a key that is only begun may go on in the next block', async () => {
  expect((await read('metrics/large', ['c'])).rows).toEqual([
    ['c', '1'],
    ['c', '2'],
    ['c', '3'],
  ]);
});

test('the head of a table is no row of it', async () => {
  expect((await read('metrics/large', [])).rows?.[0]).toEqual(['a', '1']);
  expect((await read('metrics/large', ['id'])).rows).toEqual([]);
});

test('a key that no row has gives no row, and a table that is not there nothing', async () => {
  expect((await read('metrics/large', ['d', '1'])).rows).toEqual([]);
  expect(await read('metrics/none', ['d'])).toEqual({ asked: [] });
});
