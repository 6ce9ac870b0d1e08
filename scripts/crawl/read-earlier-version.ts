import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { departures as definition } from '../../data/schema/captures/departures.ts';
import { textOfCell } from '../../data/schema/csv-cell.ts';
import { listedKinds } from '../../data/schema/listed-kinds.ts';
import { readRow } from '../../data/schema/table.ts';
import type { Log } from '../lib/progress.ts';
import type { EarlierVersion } from '../tidy/follow-departures.ts';
import type { Losses } from './losses.ts';

/**
 * Who is in the tables of the version of a capture that is about to be replaced; undefined where there is none. Tables
 * are read by the columns that they have: the version may be of an older schema. What it has no more is lost for good,
 * and counted.
 */
export function readEarlierVersion(
  dir: string,
  { log, losses }: { log: Log; losses: Losses },
): EarlierVersion | undefined {
  if (!existsSync(join(dir, 'manifest.json'))) return undefined;
  try {
    const { seen, tables } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
      seen?: unknown;
      tables?: Partial<Record<string, { rows?: unknown }>>;
    };
    if (typeof seen !== 'string') throw new Error('manifest.json: seen: expected a day, received none');
    const cellsOf = (name: string) => {
      const cells = readCells(join(dir, `${name}.csv`));
      const stated = tables?.[name]?.rows;
      if (stated === undefined || stated === cells.length) return cells;
      log(`${join(dir, `${name}.csv`)}: expected ${String(stated)} rows, received ${cells.length}`);
      losses.add('departures', 'answer', `expected the rows of ${name} that the earlier version had`);
      return cells;
    };
    return {
      seen,
      held: listedKinds.flatMap((kind) =>
        cellsOf(kind)
          // Such a Space was in no listing: only a model's record named it.
          .filter(({ id, state }) => id && state !== 'not-listed')
          .map(({ id = '', hub_id }) => ({ kind, id, hubId: hub_id || null })),
      ),
      departures: cellsOf('departures').map((cells) => readRow(definition, cells)),
    };
  } catch (error) {
    log(`${dir}: who left it is not followed, as its earlier version cannot be read: ${(error as Error).message}`);
    losses.add('departures', 'answer', 'expected an earlier version that can be read');
    return undefined;
  }
}

function readCells(file: string): Readonly<Record<string, string>>[] {
  // With `columns`, csv-parse gives the cells of each line as text by the names of the first.
  return existsSync(file)
    ? (parse(readFileSync(file, 'utf8'), { columns: true, cast: textOfCell }) as Record<string, string>[])
    : [];
}
