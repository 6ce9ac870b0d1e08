import type { Column } from '../../data/schema/column.ts';
import { folders, type FolderName } from '../../data/schema/folders.ts';
import type { Table } from '../../data/schema/table.ts';
import { report } from '../site/report.ts';
import { licenceOf } from './licence-ids.ts';
import type { ReleaseAbout } from './release-about.ts';
import type { ReleasedTable } from './released-tables.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** Said, since readers that are told nothing guess it from the text, and sentences in cells mislead them. */
const DIALECT = { delimiter: ',' };

/** A file that has a released table. */
export interface TableFile {
  released: ReleasedTable;
  /** From where datapackage.json lies. */
  path: string;
  format: 'csv' | 'parquet';
  bytes: number;
  sha256: string;
}

/** `datapackage.json` (Data Package 2.0) of these files, with the columns of each from its schema. */
export function dataPackage(about: ReleaseAbout, files: readonly TableFile[]): object {
  const { name, url } = report.textLicence;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'hub-report',
    title: about.title,
    description: about.description,
    version: about.version,
    created: about.changed,
    ...(about.home && { homepage: about.home }),
    keywords: ['Hugging Face', 'machine learning models', 'open models', 'datasets', 'software'],
    licenses: [{ name: 'CC-BY-4.0', path: url, title: `${name} for what we made; each resource names its own` }],
    contributors: [{ title: report.publisher, roles: ['author'] }],
    resources: files.map(resource),
  };
}

function resource({ released, path, format, bytes, sha256 }: TableFile): object {
  const { kind, place, manifest, table, rows } = released;
  const licence = licenceOf(manifest.licence);
  return {
    name: `${place.replaceAll('/', '-')}-${table.name}`,
    title: table.title,
    type: 'table',
    path,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
    ...(format === 'csv' && { encoding: 'utf-8', dialect: DIALECT }),
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    ...(manifest.seen && { seen: manifest.seen }),
    ...(licence && { licenses: [licence] }),
    licenceStated: manifest.licence,
    ...(manifest.attribution && { attribution: manifest.attribution }),
    sources: [{ title: manifest.source }],
    // Ten listings have the same columns: they share one file.
    schema: folders[kind].many ? schemaFile(kind, table.name) : tableSchema(table),
  };
}

/** Where the columns of tables are that several folders have, from where datapackage.json lies. */
export function schemaFile(kind: FolderName, table: string): string {
  return `schemas/${kind}/${table}.json`;
}

/** The schemas that resources share, by their files. */
export function sharedSchemas(tables: readonly ReleasedTable[]): Map<string, object> {
  const shared = tables.filter(({ kind }) => folders[kind].many);
  return new Map(shared.map(({ kind, table }) => [schemaFile(kind, table.name), tableSchema(table)]));
}

/** Columns of a table as Table Schema 2.0. */
function tableSchema(table: Table): object {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: Object.entries(table.columns).map(([name, column]) => field(name, column)),
    ...keys(table),
    missingValues: [''],
  };
}

/** A primary key has no empty cell, so a table whose key may have one, as that of no task, has a unique key. */
function keys({ key, columns }: Table): object {
  return key.some((name) => columns[name]?.mayBeEmpty) ? { uniqueKeys: [key] } : { primaryKey: key };
}

/** Days and instants are text: one column may have both. */
const TYPES = { text: 'string', integer: 'integer', number: 'number', flag: 'boolean', date: 'string' } as const;

function field(name: string, { type, unit, about, mayBeEmpty, names }: Column): object {
  const constraints = { ...(!mayBeEmpty && { required: true }), ...(names && { enum: names }) };
  return {
    name,
    type: TYPES[type],
    description: about,
    ...(unit && { unit }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
