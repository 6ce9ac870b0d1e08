import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../data/schema/csv.ts';
import type { Row } from '../../data/schema/table.ts';
import { zooTables } from '../../data/schema/zoo-tables.ts';

/** A model zoo with its tables, checked against their schemas. */
export interface StoredZoo {
  /** Folder in data/zoo. */
  zoo: string;
  /** Rows of a table by its name, in key order. */
  table(name: string): Row[];
}

/** Every model zoo of a data folder, by name; a table that a zoo lacks is empty. */
export function readZoos(data: string): StoredZoo[] {
  const zoos = join(data, 'zoo');
  if (!existsSync(zoos)) return [];
  const folders = readdirSync(zoos, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.endsWith('.tmp'),
  );
  return folders
    .map(({ name }) => name)
    .sort()
    .map((zoo) => ({
      zoo,
      table(name) {
        const definition = zooTables.find((each) => each.name === name);
        if (!definition)
          throw new Error(`${join(zoos, zoo)}: no table ${JSON.stringify(name)} in data/schema/zoo-tables.ts`);
        const file = join(zoos, zoo, `${name}.csv`);
        return existsSync(file) ? parseTable(definition, readFileSync(file, 'utf8'), file) : [];
      },
    }));
}
