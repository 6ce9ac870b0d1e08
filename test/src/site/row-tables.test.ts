import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { expect, test } from 'vitest';
import { readRows } from '../../../src/look/read-rows.ts';
import { csvRows } from '../../../src/look/row-blocks.ts';
import { indexedTables, rowIndex, rowTables, rowTablesFile, type RowTable } from '../../../src/site/row-tables.ts';

const all = rowTables();
const random = xoroshiro128plus(14);
const drawn = Array.from({ length: 100 }, () => all[uniformInt(random, 0, all.length - 1)]!);

/** Looks one random row up and gives it as the file has it, as it was found, and the bytes that this took. */
async function lookUp(table: RowTable) {
  const csv = readFileSync(join('data', `${table.path}.csv`));
  const [columns = [], ...rows] = csvRows(csv.toString());
  const row = rows[uniformInt(random, 0, rows.length - 1)]!;
  const { index, packed } = rowIndex(table);
  let bytes = 0;
  const counted = <Content extends { length: number }>(content: Content) => ((bytes += content.length), content);
  const found = await readRows(
    rowTablesFile([table]),
    table.path,
    table.definition.key.map((name) => row[columns.indexOf(name)]!),
    {
      json: async () => (counted(JSON.stringify(index)), index),
      text: async () => counted(csv).toString(),
      part: async (_, from, to) => counted(new Uint8Array((packed ?? csv).subarray(from, to))),
    },
  );
  return { row, found: found?.rows, bytes };
}

test('100 rows drawn from all published tables are found by their keys, each alone, within 60 KB', async () => {
  const keys = JSON.stringify(rowTablesFile(all)).length;
  for (const table of drawn) {
    const { row, found, bytes } = await lookUp(table);
    expect(found, table.path).toEqual([row]);
    expect(bytes + keys, table.path).toBeLessThanOrEqual(60_000);
  }
});

test('so are rows of a table that is published in packed blocks only', async () => {
  const small = indexedTables(all).sort((a, b) => a.bytes - b.bytes);
  for (const table of small.slice(0, 3)) {
    const { row, found, bytes } = await lookUp({ ...table, isPlain: false });
    expect(found, table.path).toEqual([row]);
    expect(bytes, table.path).toBeLessThanOrEqual(40_000);
  }
});
