import { unzipSync } from 'fflate';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { expect, test } from 'vitest';
import { readRows } from '../../../src/look/read-rows.ts';
import { csvRows } from '../../../src/look/row-blocks.ts';
import type { ReleasedTable } from '../../../src/release/released-tables.ts';
import { zipFile } from '../../../src/release/release-files.ts';
import { csvBytes } from '../../../src/release/table-bytes.ts';
import { rowIndex, rowPath, rowTables, rowTablesFile } from '../../../src/site/row-tables.ts';

const all = rowTables();
const zip = zipFile(undefined);
const random = xoroshiro128plus(14);
const drawn = Array.from({ length: 100 }, () => all[uniformInt(random, 0, all.length - 1)]!);

/** Looks one random row up and gives it as the file has it, as it was found, and the bytes that this took. */
async function lookUp(table: ReleasedTable) {
  const csv = Buffer.from(csvBytes(table));
  const [columns = [], ...rows] = csvRows(csv.toString());
  const row = rows[uniformInt(random, 0, rows.length - 1)]!;
  const index = rowIndex(table, zip.edges.get(rowPath(table))!);
  let bytes = 0;
  const counted = <Content extends { length: number }>(content: Content) => ((bytes += content.length), content);
  const found = await readRows(
    rowTablesFile([table]),
    rowPath(table),
    table.table.key.map((name) => row[columns.indexOf(name)]!),
    {
      json: async () => (counted(JSON.stringify(index)), index),
      text: async () => counted(csv).toString(),
      part: async (_, from, to) => counted(zip.bytes.slice(from, to)),
    },
  );
  return { row, found: found?.rows, bytes };
}

test('100 rows drawn from all published tables are found by their keys, each alone, within 60 KB', async () => {
  const keys = JSON.stringify(rowTablesFile(all)).length;
  for (const table of drawn) {
    const { row, found, bytes } = await lookUp(table);
    expect(found, rowPath(table)).toEqual([row]);
    expect(bytes + keys, rowPath(table)).toBeLessThanOrEqual(60_000);
  }
});

test('the zip that rows are read out of is one that others open, with every table as it is committed', () => {
  const files = unzipSync(zip.bytes);
  for (const table of all) {
    const file = files[`${rowPath(table)}.csv`];
    expect(file && Buffer.compare(file, csvBytes(table)), rowPath(table)).toBe(0);
  }
});
