/**
 * The one index of table folders: reading, writing, checking, comparing and publishing go by it. A new kind of folder
 * is its tables in a folder beside this and one entry below.
 */
import type * as z from 'zod';
import { architectureTables } from './architectures/index.ts';
import { captureTables } from './captures/index.ts';
import { encoderTables } from './encoders/index.ts';
import { firstRunTables } from './first-run/index.ts';
import { forecastTables } from './forecasts/index.ts';
import { goldTables } from './gold/index.ts';
import { historyTables } from './history/index.ts';
import { integrationTables } from './integrations/index.ts';
import { listingTables } from './listings/index.ts';
import { captureManifest, manifest, zooManifest } from './manifest.ts';
import { metricTables } from './metrics/index.ts';
import type { RowOf, Table } from './table.ts';
import { tripleTables } from './triples/index.ts';
import { zooTables } from './zoo/index.ts';

export interface TableFolder {
  /** Whether data/<name>/ holds one such folder for each of many things (a capture, a zoo) instead of being one. */
  many: boolean;
  tables: readonly Table[];
  manifest: typeof manifest | typeof captureManifest | typeof zooManifest;
  /** Command that writes the folder anew. */
  command: string;
  /** Names of files in it that are no tables. */
  others?: RegExp;
}

/** Every kind of table folder, by its name below data/, in the order in which they are checked and published. */
export const folders = {
  captures: {
    many: true,
    tables: captureTables,
    manifest: captureManifest,
    command: 'npm run crawl or, of an archive, npm run captures -- DIR',
  },
  zoo: { many: true, tables: zooTables, manifest: zooManifest, command: 'npm run zoo' },
  architectures: {
    many: false,
    tables: architectureTables,
    manifest,
    command: 'npm run architectures',
    others: /^[\w.-]+\.svg$/,
  },
  encoders: { many: false, tables: encoderTables, manifest, command: 'npm run encoders' },
  'first-run': { many: false, tables: firstRunTables, manifest, command: 'npm run first-run -- --pilot' },
  gold: { many: false, tables: goldTables, manifest, command: 'npm run gold' },
  forecasts: { many: false, tables: forecastTables, manifest, command: 'npm run score -- CAPTURE --keep' },
  integrations: { many: false, tables: integrationTables, manifest, command: 'npm run integrations' },
  history: { many: false, tables: historyTables, manifest, command: 'npm run history' },
  listings: { many: false, tables: listingTables, manifest, command: 'npm run listings -- DIR' },
  triples: {
    many: false,
    tables: tripleTables,
    manifest,
    command: 'npm run evaluate:triples -- --archive DIR',
    others: /^mention-model\.json$/,
  },
  metrics: { many: false, tables: metricTables, manifest, command: 'npm run metrics' },
} as const satisfies Record<string, TableFolder>;

export type FolderName = keyof typeof folders;
/** Names of the folders in the order of the index; Object.keys gives the keys of this very object, but types them as text. */
export const folderNames = Object.keys(folders) as readonly FolderName[];
/** Manifest of a folder. */
export type ManifestOf<F extends FolderName> = z.infer<(typeof folders)[F]['manifest']>;
/** Name of a table of a folder. */
export type TableName<F extends FolderName> = (typeof folders)[F]['tables'][number]['name'];
/** The table of that name in a folder. */
export type TableNamed<F extends FolderName, N extends string> = Extract<
  (typeof folders)[F]['tables'][number],
  { name: N }
>;
/** A row of the table of that name in a folder. */
export type RowIn<F extends FolderName, N extends TableName<F>> = RowOf<TableNamed<F, N>>;
/** Name of a table of data/metrics. */
export type MetricName = TableName<'metrics'>;

/** The table of that name; an Error that lists the tables of the folder where it has none. */
export function tableOf<F extends FolderName, N extends TableName<F>>(folder: F, name: N): TableNamed<F, N> {
  const known: readonly Table[] = folders[folder].tables;
  const found = known.find((table) => table.name === name);
  if (!found)
    throw new Error(`${folder}: no table ${JSON.stringify(name)}, only ${known.map((table) => table.name).join(', ')}`);
  // Names are unique in a folder, so the table found by name is the one that the type names.
  return found as TableNamed<F, N>;
}
