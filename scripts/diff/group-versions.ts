import { captureTables } from '../../data/schema/captures/index.ts';
import { metricTables } from '../../data/schema/metrics/index.ts';
import type { Table } from '../../data/schema/table.ts';
import { compareTables, hasChanges, type TableChange } from './compare-tables.ts';
import type { FileVersions } from './read-versions.ts';

/** A table that changed; `definition` is undefined for one that data/schema does not have (any more). */
export interface ChangedTable {
  name: string;
  definition: Table | undefined;
  /** The file came or went with this change. */
  presence: 'new' | 'gone' | 'both';
  change: TableChange;
}

/** A capture that changed. */
export interface ChangedCapture {
  name: string;
  presence: 'new' | 'gone' | 'both';
  /** Text of capture.json; undefined where it is not there, both undefined where it did not change. */
  json: { old: string | undefined; new: string | undefined };
  tables: ChangedTable[];
}

export interface ChangedData {
  metrics: ChangedTable[];
  captures: ChangedCapture[];
  /** Files that are neither: sources.json, schemas. */
  others: string[];
}

/** Sorts changed files into metrics, captures and the rest; what is only a re-ordering falls away. */
export function groupVersions(files: readonly FileVersions[]): ChangedData {
  const captures = new Map<string, FileVersions[]>();
  const [metrics, others]: [ChangedTable[], string[]] = [[], []];
  for (const file of files) {
    const [, capture, metric] = /^(?:captures\/([^/]+)\/.+|metrics\/([^/]+)\.csv)$/.exec(file.path) ?? [];
    if (capture !== undefined) captures.set(capture, [...(captures.get(capture) ?? []), file]);
    else if (metric !== undefined) metrics.push(changedTable(metric, metricTables, file));
    else others.push(file.path);
  }
  return {
    metrics: metrics.filter(isChanged),
    captures: [...captures]
      .map(([name, parts]) => changedCapture(name, parts))
      .filter(({ json, tables }) => tables.length > 0 || json.old !== json.new)
      .sort(newestFirst),
    others,
  };
}

function changedCapture(name: string, files: readonly FileVersions[]): ChangedCapture {
  const json = files.find(({ path }) => path.endsWith('/capture.json'));
  const csvs = files.filter(({ path }) => path.endsWith('.csv'));
  const tables = csvs.map((file) =>
    changedTable(file.path.slice(file.path.lastIndexOf('/') + 1, -4), captureTables, file),
  );
  return {
    name,
    presence: json ? presenceOf(json) : 'both',
    json: { old: json?.old, new: json?.new },
    tables: tables.filter(isChanged),
  };
}

function changedTable(name: string, known: readonly Table[], file: FileVersions): ChangedTable {
  const definition = known.find((table) => table.name === name);
  return { name, definition, presence: presenceOf(file), change: compareTables(definition?.key, file.old, file.new) };
}

/** A table that came or went is news even when it has no rows. */
function isChanged({ presence, change }: ChangedTable): boolean {
  return presence !== 'both' || hasChanges(change);
}

function presenceOf(file: FileVersions): 'new' | 'gone' | 'both' {
  return file.old === undefined ? 'new' : file.new === undefined ? 'gone' : 'both';
}

/** `latest` first, then by day, newest first. */
function newestFirst(a: ChangedCapture, b: ChangedCapture): number {
  return a.name === 'latest' ? -1 : b.name === 'latest' ? 1 : a.name < b.name ? 1 : -1;
}
