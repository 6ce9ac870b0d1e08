import type { Manifest } from '../../data/schema/manifest.ts';
import { report } from '../site/report.ts';
import { csvStream } from './csv-blocks.ts';
import { csvFile, dataPackage, schemaFile, sharedSchemas } from './data-package.ts';
import type { ReleaseAbout } from './release-about.ts';
import type { ReleasedTable } from './released-tables.ts';
import { zipEntries } from './zip-entries.ts';

/** What a release is made of; `csv` gives the bytes of a table. */
export interface ReleaseParts {
  about: ReleaseAbout;
  tables: readonly ReleasedTable[];
  csv(released: ReleasedTable): Uint8Array;
  /** Text of CITATION.cff. */
  citation: string;
}

/** A zip, and where in it each block of rows of a table is. */
export interface ReleaseZip {
  bytes: Uint8Array<ArrayBuffer>;
  /** First byte of each block of a table, and the byte behind the last one, by path (`captures/2024-07-11/models`). */
  edges: ReadonlyMap<string, readonly number[]>;
}

/** The zip of a release: every table with rows as CSV, manifests, datapackage.json, how to read and under which terms. */
export function releaseZip({ about, tables, csv, citation }: ReleaseParts): ReleaseZip {
  const manifests = [...new Map(tables.map(({ place, manifest }) => [place, manifest])).values()];
  const files = tables.map((released) => csvFile(released));
  const texts: [string, string][] = [
    ['README.txt', readme(about, tables.length)],
    ['LICENCES.txt', licences(manifests)],
    ['CITATION.cff', citation],
    ['datapackage.json', `${JSON.stringify(dataPackage(about, files, schemaFile), undefined, 1)}\n`],
    ...[...sharedSchemas(tables)].map(([path, schema]): [string, string] => [
      path,
      JSON.stringify(schema, undefined, 1),
    ]),
    ...manifests.map((manifest): [string, string] => [
      `${manifest.folder}/manifest.json`,
      `${JSON.stringify(manifest, undefined, 2)}\n`,
    ]),
  ];
  const streams = tables.map((released) => {
    const content = csv(released);
    return { content, ...csvStream(content) };
  });
  const { bytes, places } = zipEntries([
    ...texts.map(([path, text]) => ({ path, content: new TextEncoder().encode(text) })),
    ...files.map(({ path }, at) => ({ path, content: streams[at]!.content, stream: streams[at]!.bytes })),
  ]);
  const edges = tables.map(({ place, table }, at): [string, number[]] => {
    const from = places[texts.length + at]!;
    return [`${place}/${table.name}`, streams[at]!.edges.map((edge) => from + edge)];
  });
  return { bytes, edges: new Map(edges) };
}

function readme({ title, description, version, changed, from, to, home }: ReleaseAbout, count: number): string {
  return `${title}
version ${version}, data of ${changed.slice(0, 10)}, listings from ${from} to ${to}

${description}

${count} tables in CSV: UTF-8, \\n line ends, a first line of column names, sorted by key. An empty cell is not known,
never zero. Tables without rows are left out; a manifest names them with 0 rows. Tables that are only
counted further are in the repository alone.

datapackage.json   every table with its columns: type, unit, what it is, whether it may be empty (Data Package 2.0)
LICENCES.txt       terms by folder
CITATION.cff       how to cite
<folder>/manifest.json   source, licence, what a listing covers, rows and SHA-256 of each table

captures/<day>/    the Hub as it was seen once; metrics/ is counted from the other folders, and claims.csv in it judges
every claim of the report.
${home === undefined ? '' : `\nThe report: ${home}\n`}`;
}

function licences(manifests: readonly Manifest[]): string {
  const folders = manifests.map(
    ({ folder, licence, source, attribution }) =>
      `${folder}\n  licence:     ${licence}\n  source:      ${source}\n${attribution ? `  attribution: ${attribution}\n` : ''}`,
  );
  return `What we made is under ${report.textLicence.name} (${report.textLicence.url}): cite it as CITATION.cff says.
What was read from others keeps the terms of its source, as its folder states them. "none stated" means that the
source names no licence: facts and counts are here, no texts of theirs.

${folders.join('\n')}`;
}
