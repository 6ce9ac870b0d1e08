import type { CellType } from '../../data/schema/column.ts';
import { folders, type FolderName } from '../../data/schema/folders.ts';
import type { Table } from '../../data/schema/table.ts';
import { report } from '../site/report.ts';
import { croissantContext } from './croissant-context.ts';
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

/** The zip of the release as Croissant names it. */
export interface ZipFile {
  /** Relative, or absolute where the site knows its address. */
  url: string;
  bytes: number;
  sha256: string;
}

/**
 * `croissant.json` (Croissant 1.1) of the zip: a record set for each table, over all listings that have it. What a column is
 * stands in datapackage.json: it would be a third of this file.
 */
export function croissant(about: ReleaseAbout, zip: ZipFile, tables: readonly ReleasedTable[], citeAs: string): object {
  const groups = [...Map.groupBy(tables, ({ kind, table }) => `${kind}/${table.name}`).values()];
  return {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: 'hub-report',
    alternateName: about.title,
    description: `${about.description} What each column is, with its unit, stands in datapackage.json.`,
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
      {
        '@type': 'cr:FileObject',
        '@id': ZIP,
        name: ZIP,
        contentUrl: zip.url,
        contentSize: `${zip.bytes} B`,
        encodingFormat: 'application/zip',
        sha256: zip.sha256,
      },
      ...groups.map((group) => file(group)),
    ],
    recordSet: groups.map((group) => recordSet(group[0]!)),
  };
}

/** A table of one folder is a file of the zip; one of many folders is a set of files. */
function file(group: readonly ReleasedTable[]): object {
  const { kind, place, table, sha256, bytes } = group[0]!;
  const common = { '@id': fileId(kind, table), containedIn: { '@id': ZIP }, encodingFormat: 'text/csv' };
  if (folders[kind].many)
    return {
      '@type': 'cr:FileSet',
      ...common,
      name: `${kind}-${table.name}-csv`,
      includes: `${kind}/*/${table.name}.csv`,
    };
  return {
    '@type': 'cr:FileObject',
    ...common,
    name: `${kind}-${table.name}-csv`,
    contentUrl: `${place}/${table.name}.csv`,
    contentSize: `${bytes} B`,
    sha256,
  };
}

function recordSet({ kind, table }: ReleasedTable): object {
  const id = `${kind}/${table.name}`;
  const isMany = folders[kind].many;
  const source = { [isMany ? 'fileSet' : 'fileObject']: { '@id': fileId(kind, table) } };
  const fields = Object.entries(table.columns).map(([name, { type }]) => ({
    '@type': 'cr:Field',
    '@id': `${id}/${name}`,
    dataType: TYPES[type],
    source: { ...source, extract: { column: name } },
  }));
  return {
    '@type': 'cr:RecordSet',
    '@id': id,
    name: id,
    description: isMany ? `${table.title}. Of all folders together: the path of a file says of which.` : table.title,
    // Keys are those of one folder: a row of one listing may have the key of another listing's row.
    ...(!isMany && { key: table.key.map((name) => ({ '@id': `${id}/${name}` })) }),
    field: fields,
  };
}

/** Names of files are in every field: a short one is a tenth of this file. */
function fileId(kind: FolderName, table: Table): string {
  return `${kind}-${folders[kind].tables.findIndex(({ name }) => name === table.name) + 1}`;
}
