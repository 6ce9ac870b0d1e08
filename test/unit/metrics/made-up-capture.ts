import type { Capture } from '../../../data/schema/manifest.ts';
import { metricTables } from '../../../data/schema/metrics/index.ts';
import { formatTable, parseTable } from '../../../data/schema/csv.ts';
import type { Row } from '../../../data/schema/table.ts';
import type { CaptureTables } from '../../../scripts/metrics/capture-tables.ts';

interface MadeUp {
  /** What each listing covers; whole where nothing is said. */
  population?: Capture['population']['models']['kind'];
  listed?: Capture['listed'];
  tables?: Record<string, Row[]>;
}

/** A capture of a few rows; a table that nobody gave is empty. */
export function madeUpCapture(
  name: string,
  { population = 'whole', listed = { models: 0, spaces: 0, datasets: 0 }, tables = {} }: MadeUp = {},
): CaptureTables {
  const listing = { kind: population, about: 'Made up.' };
  const capture: Capture = {
    capture: name,
    seen: name === 'latest' ? '2026-11-01' : name,
    source: 'Nobody',
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
      ['models', 'spaces'].map((table) => [table, { rows: tables[table]?.length ?? 0, bytes: 0, sha256: '' }]),
    ),
  };
  return { capture, table: (table) => tables[table] ?? [] };
}

/** The rows as they are read back from the file of the metric: what its schema refuses is an error. */
export function asWritten(metric: string, rows: readonly Row[]): Row[] {
  const schema = metricTables.find((table) => table.name === metric)!;
  return parseTable(schema, formatTable(schema, rows), `${metric}.csv`);
}
