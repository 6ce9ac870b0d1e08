import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { folderNames, folders, type TableFolder } from '../../data/schema/folders.ts';
import { folderPaths } from '../../data/schema/open-folder.ts';
import type { Table } from '../../data/schema/table.ts';
import { cellValue } from '../cell-value.ts';

const FAULTS = 300;
const SEED = 20_261_129;

interface Fault {
  file: string;
  /** Record of the file, its head being 0. */
  at: number;
  /** Line of the file, from 1, on which the record ends. */
  line: number;
  kind: string;
}

/** Ways to spoil one cell of a row, each undefined where the cell cannot be spoilt so. */
const spoils: Readonly<
  Record<string, (definition: Table, records: string[][], at: number, column: number) => boolean>
> = {
  type(definition, records, at, column) {
    const [name, kind] = Object.entries(definition.columns)[column]!;
    if (definition.key.includes(name) || cellValue(kind, 'no such thing') !== undefined) return false;
    records[at]![column] = 'no such thing';
    return true;
  },
  range(definition, records, at, column) {
    const [name, kind] = Object.entries(definition.columns)[column]!;
    const beyond = ['-1', '1.5', '2024-13-01', '1e999'].find((each) => cellValue(kind, each) === undefined);
    const isText = cellValue(kind, 'no such thing') !== undefined;
    if (definition.key.includes(name) || isText || beyond === undefined) return false;
    records[at]![column] = beyond;
    return true;
  },
  key(definition, records, at) {
    const names = Object.keys(definition.columns);
    const differing = definition.key.filter((name) => {
      const place = names.indexOf(name);
      return records[at - 1]?.[place] !== records[at]![place];
    });
    // One cell makes two rows of one key only where they differ in one.
    if (at < 2 || differing.length !== 1) return false;
    const place = names.indexOf(differing[0]!);
    records[at]![place] = records[at - 1]![place]!;
    return true;
  },
  order(definition, records, at) {
    const place = Object.keys(definition.columns).indexOf(definition.key[0]!);
    const kind = definition.columns[definition.key[0]!]!;
    if (cellValue(kind, 'no such thing') === undefined || at < 3 || at > records.length - 3) return false;
    if (records[at]![place]! >= '~~~' || records[at + 1]![place]! >= '~~~') return false;
    records[at]![place] = at % 2 === 0 ? '~~~' : '!';
    return true;
  },
  extra(_definition, records, at) {
    records[at]!.push('one more');
    return true;
  },
};

/** Spoils cells of a copy of the committed data, at most one in any ten records of a file, and says where. */
function spoil(data: string): Fault[] {
  const random = xoroshiro128plus(SEED);
  const draw = (below: number) => uniformInt(random, 0, below - 1);
  const tables = folderNames.flatMap((name) => {
    const { tables: known }: TableFolder = folders[name];
    return folderPaths(name, data).flatMap((dir) =>
      known.map((table) => ({ table, file: join(dir, `${table.name}.csv`) })),
    );
  });
  const read = tables
    .map(({ table, file }) => ({ table, file, ...readRecords(file) }))
    .filter(({ records }) => records.length > 1);
  const faults: Fault[] = [];
  const kinds = Object.keys(spoils);
  while (faults.length < FAULTS) {
    const { table, file, records, lines } = read[draw(read.length)]!;
    const at = 1 + draw(records.length - 1);
    // Two faults side by side may name each other: a row out of order is known by its neighbours.
    if (faults.some((fault) => fault.file === file && Math.abs(fault.at - at) < 10)) continue;
    const kind = kinds[faults.length % kinds.length]!;
    const column = draw(Object.keys(table.columns).length);
    if (spoils[kind]!(table, records, at, column)) faults.push({ file, at, line: lines[at]!, kind });
  }
  const spoilt = new Set(faults.map(({ file }) => file));
  for (const { file, records } of read) if (spoilt.has(file)) writeFileSync(file, stringify(records));
  return faults;
}

/** Cells of each record of a file, its head among them, and the line on which each record ends. */
function readRecords(file: string): { records: string[][]; lines: number[] } {
  const read = parse(readFileSync(file), { info: true }) as unknown as { record: string[]; info: { lines: number } }[];
  return { records: read.map(({ record }) => record), lines: read.map(({ info }) => info.lines) };
}

test(`${FAULTS} random faults of single cells, over all tables at once, are each named with file and line`, () => {
  const data = mkdtempSync(join(tmpdir(), 'faults-'));
  for (const name of folderNames) cpSync(join('data', name), join(data, name), { recursive: true });
  const faults = spoil(data);
  // A process of its own computes the metrics in half of the time that they take in the process of a test.
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check.ts', '--data', data], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  rmSync(data, { recursive: true });
  expect(status).toBe(1);
  const problems = stderr.split('\n');
  const unnamed = faults.filter(({ file, line }) => !problems.some((each) => each.startsWith(`${file}:${line}: `)));
  expect(unnamed).toEqual([]);
  expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(Object.keys(spoils)));
});
