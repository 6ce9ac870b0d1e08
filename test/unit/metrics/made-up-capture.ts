import { formatTable, parseTable } from '../../../data/schema/csv.ts';
import { tableOf, type FolderName, type MetricName, type RowIn, type TableName } from '../../../data/schema/folders.ts';
import type { Capture } from '../../../data/schema/manifest.ts';
import type { CaptureTables } from '../../../scripts/metrics/capture-tables.ts';
import { madeUpTables, type MadeUpTables } from './made-up-tables.ts';

interface MadeUp {
  /** What each listing covers; whole where nothing is said. */
  population?: Capture['population']['models']['kind'];
  listed?: Capture['listed'];
  tables?: MadeUpTables<'captures'>;
}

/** A capture of a few rows; a table that nobody gave is empty. */
export function madeUpCapture(
  name: string,
  { population = 'whole', listed = { models: 0, spaces: 0, datasets: 0 }, tables = {} }: MadeUp = {},
): CaptureTables {
  const listing = { kind: population, about: 'Made up.' };
  const capture: Capture = {
    folder: `captures/${name}`,
    capture: name,
    seen: name === 'latest' ? '2026-11-01' : name,
    source: 'Nobody',
    revision: '',
    licence: 'MIT',
    population: { models: listing, spaces: listing, datasets: listing },
    notes: [],
    endpoint: 'replay of an archive',
    options: {},
    requests: {},
    query_file_hits: 0,
    listed,
    commit: '',
    tables: Object.fromEntries(
      (['models', 'spaces'] as const).map((table) => [
        table,
        { rows: tables[table]?.length ?? 0, bytes: 0, sha256: '' },
      ]),
    ),
  };
  return { capture, ...madeUpTables('captures', tables) };
}

/** The rows as they are read back from the file of the metric: what its schema refuses is an error. */
export function asWritten<N extends MetricName>(
  metric: N,
  rows: readonly RowIn<'metrics', N>[],
): RowIn<'metrics', N>[] {
  return readBack('metrics', metric, rows);
}

function readBack<F extends FolderName, N extends TableName<F>>(
  folder: F,
  name: N,
  rows: readonly RowIn<F, N>[],
): RowIn<F, N>[] {
  const schema = tableOf(folder, name);
  return parseTable(schema, formatTable(schema, rows), `${name}.csv`);
}
