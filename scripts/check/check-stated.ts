import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest as statedSource, type Manifest as StatedSource } from '../../data/schema/manifest.ts';
import type { Table } from '../../data/schema/table.ts';
import { statedFolders } from '../lib/read-stated.ts';
import type { CheckedGroup } from './check-data.ts';
import { readCheckedTable } from './read-checked-table.ts';

/** The folders of tables that are neither captures nor metrics, a group each; one that is not there gives none. */
export function checkStated(data: string): CheckedGroup[] {
  return Object.entries(statedFolders)
    .filter(([folder]) => existsSync(join(data, folder)))
    .map(([folder, tables]) => checkFolder(join(data, folder), tables));
}

function checkFolder(dir: string, tables: readonly Table[]): CheckedGroup {
  const { source, problems } = readSource(join(dir, 'source.json'));
  const expected = new Set(['source.json', ...tables.map(({ name }) => `${name}.csv`)]);
  problems.push(
    ...readdirSync(dir)
      .sort()
      .filter((name) => !expected.has(name))
      .map((name) => `${join(dir, name)}: expected only ${[...expected].join(', ')}, received another file`),
  );
  let rows = 0;
  for (const table of tables) {
    const file = join(dir, `${table.name}.csv`);
    if (!existsSync(file)) {
      problems.push(`${file}: expected a file, received none`);
      continue;
    }
    const csv = readFileSync(file);
    const read = readCheckedTable(table, csv.toString(), file);
    rows += read.rows.length;
    problems.push(
      ...read.problems,
      ...(source ? statedProblems(join(dir, 'source.json'), source, table.name, csv, read.rows.length) : []),
    );
  }
  return { where: dir, counted: `${tables.length} tables  ${rows.toLocaleString('en')} rows`, problems };
}

function readSource(file: string): { source: StatedSource | undefined; problems: string[] } {
  if (!existsSync(file)) return { source: undefined, problems: [`${file}: expected a file, received none`] };
  try {
    const read = statedSource.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      source: read.data,
      problems: (read.error?.issues ?? []).map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`),
    };
  } catch (error) {
    return { source: undefined, problems: [`${file}:1: not JSON: ${(error as Error).message}`] };
  }
}

function statedProblems(file: string, source: StatedSource, name: string, csv: Buffer, rows: number): string[] {
  const stated = source.tables[name];
  const sha256 = createHash('sha256').update(csv).digest('hex');
  return [
    ...(stated?.sha256 === sha256
      ? []
      : [`${file}: tables.${name}.sha256: expected ${sha256} as in the file, received ${stated?.sha256 ?? 'nothing'}`]),
    ...(stated?.rows === rows
      ? []
      : [`${file}: tables.${name}.rows: expected ${rows} as in the file, received ${stated?.rows ?? 'nothing'}`]),
  ];
}
