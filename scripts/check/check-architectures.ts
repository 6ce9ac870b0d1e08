import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { architectureEdges } from '../../data/schema/architectures/architecture-edges.ts';
import { architectureNodes } from '../../data/schema/architectures/architecture-nodes.ts';
import { architectures } from '../../data/schema/architectures/architectures.ts';
import { architectureTables } from '../../data/schema/architectures/index.ts';
import type { CheckedGroup } from './check-data.ts';
import { readCheckedTable } from './read-checked-table.ts';

/** The architectures of a data folder: tables by their schemas, edges between boxes that exist, drawings where one is stated; a folder without them gives none. */
export function checkArchitectures(data: string): CheckedGroup[] {
  const dir = join(data, 'architectures');
  if (!existsSync(dir)) return [];
  const problems: string[] = [];
  const tables = new Map(
    architectureTables.map((definition) => {
      const file = join(dir, `${definition.name}.csv`);
      if (!existsSync(file)) problems.push(`${file}: expected a file, received none`);
      const read = existsSync(file)
        ? readCheckedTable(definition, readFileSync(file, 'utf8'), file)
        : { rows: [], problems: [], place: () => file };
      problems.push(...read.problems);
      return [definition.name, read];
    }),
  );
  const [files, nodes, edges] = [architectures, architectureNodes, architectureEdges].map(({ name }) =>
    tables.get(name)!,
  );
  if (problems.length === 0) {
    const boxes = new Set(nodes!.rows.map((row) => `${row.architecture}\n${row.node}`));
    for (const [at, row] of edges!.rows.entries()) {
      for (const end of ['source', 'target'])
        if (!boxes.has(`${row.architecture}\n${row[end]}`))
          problems.push(
            `${edges!.place(at)}: ${end}: expected a box of ${row.architecture} in architecture-nodes.csv, received "${row[end]}"`,
          );
    }
    const expected = new Set([
      ...architectureTables.map(({ name }) => `${name}.csv`),
      ...files!.rows.filter((row) => row.drawn === true).map((row) => `${row.architecture}.svg`),
    ]);
    const found = new Set(readdirSync(dir));
    problems.push(
      ...[...expected]
        .filter((name) => !found.has(name))
        .map((name) => `${join(dir, name)}: expected a drawing, received none`),
    );
    problems.push(
      ...[...found]
        .sort()
        .filter((name) => !expected.has(name))
        .map(
          (name) =>
            `${join(dir, name)}: expected only tables of data/schema/architectures.ts and their drawings, received another file`,
        ),
    );
  }
  const rows = [...tables.values()].reduce((sum, each) => sum + each.rows.length, 0);
  return [{ where: dir, counted: `${tables.size} tables  ${rows.toLocaleString('en')} rows`, problems }];
}
