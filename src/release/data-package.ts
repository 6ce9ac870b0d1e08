import type { Column } from '../../data/schema/column.ts';
import { folders, type FolderName } from '../../data/schema/folders.ts';
import type { Table } from '../../data/schema/table.ts';
import { report } from '../site/report.ts';
import { licenceOf } from './licence-ids.ts';
import type { ReleaseAbout } from './release-about.ts';
import type { ReleasedTable } from './released-tables.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** Name of a licence that is not known by name. */
const UNKNOWN = 'notspecified';

/** Said, since readers that are told nothing guess it from the text, and sentences in cells mislead them. */
const DIALECT = { delimiter: ',' };

/** A file that has released tables. */
export interface TableFile {
  kind: FolderName;
  /** Its columns. */
  table: Table;
  /** Tables that are in it: more than one where those of several folders stand below each other. */
  parts: readonly ReleasedTable[];
  rows: number;
  /** From where datapackage.json lies. */
  path: string;
  format: 'csv' | 'parquet';
  bytes: number;
  sha256: string;
}

/** A released table as it is committed, `root` being the way to data/ from where datapackage.json lies. */
export function csvFile(released: ReleasedTable, root = ''): TableFile {
  const { kind, place, table, rows, bytes, sha256 } = released;
  const path = `${root}${place}/${table.name}.csv`;
  return { kind, table, parts: [released], rows, path, format: 'csv', bytes, sha256 };
}

/**
 * `datapackage.json` (Data Package 2.0) of these files, with the columns of each from its schema; `schemaOf` gives the file
 * that has the columns of a table of which there are several.
 */
export function dataPackage(
  about: ReleaseAbout,
  files: readonly TableFile[],
  schemaOf?: (kind: FolderName, table: string) => string,
): object {
  const { id, name, url } = report.textLicence;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'hub-report',
    title: about.title,
    description: about.description,
    version: about.version,
    created: about.changed,
    ...(about.home && { homepage: about.home }),
    keywords: ['Hugging Face', 'machine learning models', 'open models', 'datasets', 'software'],
    licenses: [{ name: id, path: url, title: `${name}, where a resource names no other` }],
    contributors: [{ title: report.publisher, roles: ['author'] }],
    resources: files.map((file) => ({
      ...resource(file),
      schema:
        schemaOf && folders[file.kind].many
          ? schemaOf(file.kind, file.table.name)
          : tableSchema(file.table, file.format),
    })),
  };
}

function resource({ kind, table, parts, rows, path, format, bytes, sha256 }: TableFile): object {
  const { place } = parts[0]!;
  const isOne = !folders[kind].many || format === 'csv';
  return {
    name: `${isOne ? place.replaceAll('/', '-') : kind}-${table.name}`,
    title: table.title,
    type: 'table',
    path,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
    ...(format === 'csv' && { encoding: 'utf-8', dialect: DIALECT }),
    // Its reader does not count those of a Parquet, and takes none for another number.
    ...(format === 'csv' && { bytes }),
    hash: `sha256:${sha256}`,
    rows,
    ...(isOne
      ? termsOf(parts[0]!.manifest)
      : {
          licenses: [{ name: UNKNOWN, title: 'as the manifest of each source states' }],
          sources: parts.map(({ place: title }) => ({ title, path: `data/${title}/manifest.json` })),
        }),
  };
}

/** Source, day and licence of a folder; those of several are in their manifests. */
function termsOf(manifest: ReleasedTable['manifest']): object {
  return {
    ...(manifest.seen && { seen: manifest.seen }),
    // A resource without licences has those of the package, so that one whose source states none has to say that.
    ...(manifest.licence !== report.textLicence.id && {
      licenses: [licenceOf(manifest.licence) ?? { name: UNKNOWN, title: manifest.licence }],
    }),
    ...(manifest.attribution && { attribution: manifest.attribution }),
    sources: [{ title: manifest.source }],
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
function tableSchema(table: Table, format: TableFile['format'] = 'csv'): object {
  return {
    fields: Object.entries(table.columns).map(([name, column]) => field(name, column, format)),
    ...keys(table),
  };
}

/** A primary key has no empty cell, so a table whose key may have one, as that of no task, has a unique key. */
function keys({ key, columns }: Table): object {
  return key.some((name) => columns[name]?.mayBeEmpty) ? { uniqueKeys: [key] } : { primaryKey: key };
}

/** Days and instants are text: one column may have both. */
const TYPES = { text: 'string', integer: 'integer', number: 'number', flag: 'boolean', date: 'string' } as const;

/**
 * A Parquet says by itself which columns are never empty and which are whole numbers: its reader gives whole numbers of which
 * some are not known as numbers with `nan`.
 */
function field(name: string, { type, unit, about, mayBeEmpty, names }: Column, format: TableFile['format']): object {
  const constraints = { ...(!mayBeEmpty && format === 'csv' && { required: true }), ...(names && { enum: names }) };
  return {
    name,
    type: type === 'integer' && mayBeEmpty && format === 'parquet' ? 'number' : TYPES[type],
    description: about,
    ...(unit && { unit }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
