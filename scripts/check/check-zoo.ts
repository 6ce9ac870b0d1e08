import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Row } from '../../data/schema/table.ts';
import { zoo as zooSchema, zooTables, type Zoo } from '../../data/schema/zoo-tables.ts';
import { countZoo } from '../zoo/tidy-zoo.ts';
import type { CheckedGroup } from './check-data.ts';
import { readCheckedTable } from './read-checked-table.ts';

/** Every model zoo of a data folder, a group each; a folder without zoos gives none. */
export function checkZoos(data: string): CheckedGroup[] {
  const zoos = join(data, 'zoo');
  if (!existsSync(zoos)) return [];
  // What a stopped run left aside (`*.tmp`) is no zoo.
  const entries = readdirSync(zoos, { withFileTypes: true }).filter(({ name }) => !name.endsWith('.tmp'));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const dir = join(zoos, entry.name);
      return entry.isDirectory()
        ? checkZoo(dir)
        : { where: dir, counted: 'a file', problems: [`${dir}: expected only folders of zoos, received a file`] };
    });
}

function checkZoo(dir: string): CheckedGroup {
  const { zoo, problems } = readZooJson(join(dir, 'zoo.json'));
  const expected = new Set(['zoo.json', ...zooTables.map(({ name }) => `${name}.csv`)]);
  const others = readdirSync(dir)
    .sort()
    .filter((name) => !expected.has(name));
  problems.push(
    ...others.map(
      (name) => `${join(dir, name)}: expected only tables of data/schema/zoo-tables.ts, received another file`,
    ),
  );
  if (zoo && zoo.zoo !== basename(dir))
    problems.push(
      `${join(dir, 'zoo.json')}: zoo: expected the name of its folder "${basename(dir)}", received "${zoo.zoo}"`,
    );
  const tables = new Map<string, Row[]>();
  for (const definition of zooTables) {
    const file = join(dir, `${definition.name}.csv`);
    if (!existsSync(file)) {
      problems.push(`${file}: expected a file, received none`);
      continue;
    }
    const csv = readFileSync(file);
    const read = readCheckedTable(definition, csv.toString(), file);
    problems.push(...read.problems, ...(zoo ? hashProblems(join(dir, 'zoo.json'), zoo, definition.name, csv) : []));
    if (read.problems.length === 0) tables.set(definition.name, read.rows);
  }
  // Rows that could not be read would make every reference and figure differ.
  if (tables.size === zooTables.length)
    problems.push(...referenceProblems(dir, tables), ...(zoo ? countProblems(join(dir, 'zoo.json'), zoo, tables) : []));
  const rows = [...tables.values()].reduce((sum, each) => sum + each.length, 0);
  return { where: dir, counted: `${tables.size} tables  ${rows.toLocaleString('en')} rows`, problems };
}

function readZooJson(file: string): { zoo: Zoo | undefined; problems: string[] } {
  if (!existsSync(file)) return { zoo: undefined, problems: [`${file}: expected a file, received none`] };
  try {
    const read = zooSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      zoo: read.data,
      problems: (read.error?.issues ?? []).map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`),
    };
  } catch (error) {
    return { zoo: undefined, problems: [`${file}:1: not JSON: ${(error as Error).message}`] };
  }
}

function hashProblems(file: string, zoo: Zoo, name: string, csv: Buffer): string[] {
  const stated = zoo.tables[name];
  const sha256 = createHash('sha256').update(csv).digest('hex');
  return stated?.sha256 === sha256
    ? []
    : [`${file}: tables.${name}.sha256: expected ${sha256} as in the file, received ${stated?.sha256 ?? 'nothing'}`];
}

/** Results and times are of entries that zoo-models has. */
function referenceProblems(dir: string, tables: ReadonlyMap<string, readonly Row[]>): string[] {
  const entryOf = (row: Row) => `${row.model} ${row.entry}`;
  const known = new Set(tables.get('zoo-models')!.map(entryOf));
  return ['zoo-results', 'zoo-inference-times'].flatMap((name) =>
    tables
      .get(name)!
      .flatMap((row, at) =>
        known.has(entryOf(row))
          ? []
          : [
              `${join(dir, `${name}.csv`)}:${at + 2}: model, entry: expected an entry of zoo-models, received "${entryOf(row)}"`,
            ],
      ),
  );
}

function countProblems(file: string, zoo: Zoo, tables: ReadonlyMap<string, Row[]>): string[] {
  const found = countZoo({
    models: tables.get('zoo-models')!,
    results: tables.get('zoo-results')!,
    warnings: tables.get('zoo-warnings')!,
  });
  const names = Object.keys(found) as (keyof typeof found)[];
  const figures = names
    .filter((name) => found[name] !== zoo.counts[name])
    .map((name) => `${file}: counts.${name}: expected ${found[name]} as in the tables, received ${zoo.counts[name]}`);
  const rows = [...tables].filter(([name, each]) => zoo.tables[name]?.rows !== each.length);
  return [
    ...figures,
    ...rows.map(
      ([name, each]) =>
        `${file}: tables.${name}.rows: expected ${each.length} as in the file, received ${zoo.tables[name]?.rows ?? 'nothing'}`,
    ),
  ];
}
