import { bibtex } from '../site/bibtex.ts';
import { report } from '../site/report.ts';
import { citationCff } from './citation-cff.ts';
import { csvFile, type TableFile } from './data-package.ts';
import { hasCsv } from './has-csv.ts';
import { releaseAbout, type ReleaseAbout } from './release-about.ts';
import { parquetBytes, parquetFiles } from './parquet-files.ts';
import { releasedTables, type ReleasedTable } from './released-tables.ts';
import { releaseZip, type ReleaseZip } from './release-zip.ts';
import { csvBytes, sha256Of } from './table-bytes.ts';

/** Files of the site that have a table, CSV or Parquet, as `datapackage.json` lists them: each table in one. */
export function servedFiles(tables: readonly ReleasedTable[] = releasedTables()): TableFile[] {
  const csv = tables.filter(hasCsv).map((released) => csvFile(released, 'data/'));
  const parquet = parquetFiles(tables).map((file): TableFile => {
    const { bytes, sha256 } = parquetBytes(file);
    return { ...file, format: 'parquet', bytes: bytes.length, sha256 };
  });
  return [...csv, ...parquet];
}

type HashedZip = ReleaseZip & { sha256: string };

const zips = new Map<string, HashedZip>();

/** The zip of the release, made once a build: its hash stands on a page and in two descriptions. */
export function zipFile(home: string | undefined): HashedZip {
  const about = releaseAbout(home);
  const tables = releasedTables();
  const key = [home, about.changed, ...tables.map(({ sha256 }) => sha256)].join(' ');
  const known = zips.get(key);
  if (known) return known;
  const zip = releaseZip({ about, tables, csv: csvBytes, citation: citationCff(about) });
  const file = { ...zip, sha256: sha256Of(zip.bytes) };
  zips.clear();
  zips.set(key, file);
  return file;
}

/** BibTeX entry of the data. */
export function dataBibtex({ title, version, changed, to, home }: ReleaseAbout): string {
  const url = home && `${home}downloads.html`;
  return bibtex({
    key: 'hub-report-data',
    title,
    publisher: report.publisher,
    version,
    issued: changed.slice(0, 10),
    seen: to,
    url,
  });
}
