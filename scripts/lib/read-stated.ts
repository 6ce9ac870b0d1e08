import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../data/schema/csv.ts';
import { integrationTables } from '../../data/schema/integrations.ts';
import { listingTables } from '../../data/schema/listings.ts';
import type { Row, Table } from '../../data/schema/table.ts';

/** Tables that are neither captures nor metrics, by name; a table that is not there is empty. */
export interface StatedTables {
  table(name: string): Row[];
}

/** Folders of data/ with such tables. */
export const statedFolders: Readonly<Record<string, readonly Table[]>> = {
  integrations: integrationTables,
  listings: listingTables,
};

/** No tables at all: what metrics of a data folder without them rest on. */
export const NO_STATED: StatedTables = { table: () => [] };

/** The tables of a data folder, each read and checked when it is asked for. */
export function readStated(data: string): StatedTables {
  return {
    table(name) {
      const found = Object.entries(statedFolders).flatMap(([folder, tables]) =>
        tables.filter((table) => table.name === name).map((table) => [folder, table] as const),
      )[0];
      if (!found)
        throw new Error(
          `${data}: no table ${JSON.stringify(name)} among ${Object.values(statedFolders)
            .flat()
            .map((table) => table.name)
            .join(', ')}`,
        );
      const file = join(data, found[0], `${name}.csv`);
      return existsSync(file) ? parseTable(found[1], readFileSync(file, 'utf8'), file) : [];
    },
  };
}
