import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable } from '../../data/schema/csv.ts';
import { metricTables } from '../../data/schema/metrics/index.ts';
import { readMatching } from '../lib/read-matching.ts';
import { readStated, statedFolders, type StatedTables } from '../lib/read-stated.ts';
import { readZoos } from '../lib/read-zoos.ts';
import { computeMetrics } from '../metrics/index.ts';
import type { CheckedCapture } from './capture-folder.ts';
import { listClaims } from './list-claims.ts';
import { readCheckedTable } from './read-checked-table.ts';

/** What the folder of metrics holds, and everything that is wrong with it. */
export interface CheckedMetrics {
  tables: number;
  rows: number;
  problems: string[];
  /** Claims that turned over, one line each: news, not faults. */
  claims: string[];
}

/** Every metric table by its schema, and against the same metric computed anew from the captures. */
export function checkMetrics(dir: string, captures: readonly CheckedCapture[]): CheckedMetrics {
  const expected = new Set(metricTables.map(({ name }) => `${name}.csv`));
  const found = existsSync(dir) ? readdirSync(dir).sort() : [];
  const problems = found
    .filter((name) => !expected.has(name))
    .map((name) => `${join(dir, name)}: expected only tables of data/schema/index.ts, received another file`);
  const sound = captures.every(({ problems: own }) => own.length === 0);
  const computed = computeFrom(captures, join(dir, '..'));
  let rows = 0;
  for (const definition of metricTables) {
    const file = join(dir, `${definition.name}.csv`);
    if (!existsSync(file)) {
      problems.push(`${file}: expected a file, received none`);
      continue;
    }
    const csv = readFileSync(file, 'utf8');
    const read = readCheckedTable(definition, csv, file);
    rows += read.rows.length;
    problems.push(...read.problems, ...(sound ? staleProblem(file, csv, computed?.get(definition.name)) : []));
  }
  const ledger = join(dir, 'claims.csv');
  const claims = computed
    ? listClaims(existsSync(ledger) ? readFileSync(ledger, 'utf8') : undefined, computed.get('claims')!)
    : [];
  return { tables: metricTables.length, rows, problems, claims };
}

/** CSV of every metric by name, also from captures whose hashes differ; undefined when one cannot be read at all. */
function computeFrom(captures: readonly CheckedCapture[], data: string): Map<string, string> | undefined {
  const readable = captures.flatMap(({ capture, tables }) =>
    capture ? [{ capture, table: (name: string) => tables.get(name)?.rows ?? [] }] : [],
  );
  const zoos = soundZoos(data);
  const stated = soundStated(data);
  if (readable.length < captures.length || !zoos || !stated) return undefined;
  try {
    return new Map(
      computeMetrics(readable, zoos, readMatching(data), stated).map(([definition, rows]) => [
        definition.name,
        formatTable(definition, rows),
      ]),
    );
  } catch (error) {
    // Rows that a fault left out can make a metric impossible; the fault itself is listed already.
    if (captures.some(({ problems }) => problems.length > 0)) return undefined;
    throw error;
  }
}

/** Undefined where a table of a zoo cannot be read: the check of the zoos lists what is wrong with it. */
function soundZoos(data: string): ReturnType<typeof readZoos> | undefined {
  try {
    return readZoos(data);
  } catch {
    return undefined;
  }
}

/** Undefined where one of these tables cannot be read: their own check lists what is wrong with them. */
function soundStated(data: string): StatedTables | undefined {
  try {
    const tables = readStated(data);
    for (const { name } of Object.values(statedFolders).flat()) tables.table(name);
    return tables;
  } catch {
    return undefined;
  }
}

function staleProblem(file: string, csv: string, computed: string | undefined): string[] {
  if (computed === undefined || computed === csv) return [];
  const [stored, fresh] = [csv.split('\n'), computed.split('\n')];
  const at = stored.findIndex((line, index) => line !== fresh[index]);
  const line = at < 0 ? stored.length - 1 : at;
  return [
    `${file}:${line + 1}: expected ${quoted(fresh[line])} as computed from the captures, received ${quoted(stored[line])}`,
  ];
}

function quoted(line: string | undefined): string {
  return line === undefined || line === '' ? 'the end of the file' : JSON.stringify(line);
}
