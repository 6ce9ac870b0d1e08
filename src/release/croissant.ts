import type { CellType } from '../../data/schema/column.ts';
import type { Table } from '../../data/schema/table.ts';
import { report } from '../site/report.ts';
import { croissantContext } from './croissant-context.ts';
import type { TableFile } from './data-package.ts';
import { ZIP, type ReleaseAbout } from './release-about.ts';
import type { ReleasedTable } from './released-tables.ts';

/** Days are dates where every value is one; a column that has instants, too, is read by its text. */
const TYPES: Readonly<Record<CellType, string>> = {
  text: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  flag: 'sc:Boolean',
  date: 'sc:Date',
};

/** As its reader knows them: of a Parquet by another name it says that it cannot be read. */
const FORMATS = { csv: 'text/csv', parquet: 'application/x-parquet' } as const;

/** A file on the site as Croissant names it. */
export interface SiteFile {
  /** Relative, or absolute where the site knows its address. */
  url: string;
  bytes: number;
  sha256: string;
}

/** What is described: the files that have tables by themselves, and tables that are in the zip alone. */
export interface DescribedFiles {
  zip: SiteFile;
  served: readonly TableFile[];
  zipped: readonly ReleasedTable[];
}

/**
 * `croissant.json` (Croissant 1.1): a record set for each file that has a table, all listings together where one Parquet has
 * them, and one for each CSV that is in the zip alone. Its reader takes columns of a file, and of a set of files only their
 * contents. What a column is stands in datapackage.json: it would be a third of this file.
 */
export function croissant(about: ReleaseAbout, { zip, served, zipped }: DescribedFiles, citeAs: string): object {
  // Names of files are in every field: with short ones this file is a tenth smaller.
  const sets = [
    ...served.map((file, at) => servedSet(file, `f${at + 1}`, about.home)),
    ...zipped.map((table, at) => zippedSet(table, `z${at + 1}`)),
  ];
  return {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: 'hub-report',
    alternateName: about.title,
    description: `${about.description} What each column is, with its unit, stands in datapackage.json; the zip has tables of detail of each listing besides, as its own datapackage.json says.`,
    license: report.textLicence.url,
    url: about.home ?? report.textLicence.url,
    version: about.version,
    datePublished: about.changed.slice(0, 10),
    dateModified: about.changed.slice(0, 10),
    creator: { '@type': 'sc:Organization', name: report.publisher },
    publisher: { '@type': 'sc:Organization', name: report.publisher },
    inLanguage: 'en',
    isLiveDataset: true,
    citeAs,
    distribution: [
      fileObject(ZIP, zip.url, { encodingFormat: 'application/zip', ...zip }),
      ...sets.map(({ file }) => file),
    ],
    recordSet: sets.map(({ records }) => records),
  };
}

interface FileAndRecords {
  file: object;
  records: object;
}

/** A table with a file of its own; in a Parquet of several folders a column says of which a row is. */
function servedSet(file: TableFile, own: string, home = ''): FileAndRecords {
  const { kind, table, parts, path, format } = file;
  const title = parts.length > 1 ? `${table.title}. Of all folders together.` : table.title;
  return {
    file: fileObject(own, `${home}${path}`, { ...file, encodingFormat: FORMATS[format] }),
    records: recordSet(`${kind}/${table.name}`, own, table, title),
  };
}

/** A table of one folder that is in the zip alone. */
function zippedSet({ place, table, bytes, sha256 }: ReleasedTable, own: string): FileAndRecords {
  const path = `${place}/${table.name}.csv`;
  return {
    file: fileObject(own, path, { containedIn: { '@id': ZIP }, encodingFormat: FORMATS.csv, bytes, sha256 }),
    records: recordSet(`${place}/${table.name}`, own, table, table.title),
  };
}

interface FileParts {
  containedIn?: object;
  encodingFormat: string;
  bytes: number;
  sha256: string;
}

function fileObject(id: string, contentUrl: string, parts: FileParts): object {
  const { containedIn, encodingFormat, bytes, sha256 } = parts;
  return {
    '@type': 'cr:FileObject',
    '@id': id,
    ...(containedIn && { containedIn }),
    contentUrl,
    contentSize: `${bytes} B`,
    encodingFormat,
    sha256,
  };
}

function recordSet(id: string, file: string, { key, columns }: Table, description: string): object {
  return {
    '@type': 'cr:RecordSet',
    '@id': id,
    description,
    key: key.map((name) => ({ '@id': `${id}/${name}` })),
    field: Object.entries(columns).map(([name, { type }]) => ({
      '@type': 'cr:Field',
      '@id': `${id}/${name}`,
      dataType: TYPES[type],
      source: { fileObject: { '@id': file }, extract: { column: name } },
    })),
  };
}
