import { createHash } from 'node:crypto';
import type { Row } from '../../data/schema/table.ts';
import { bibtex } from '../site/bibtex.ts';
import { figureFile } from '../site/page-address.ts';
import { report } from '../site/report.ts';
import { siteAddress } from '../site/site-address.ts';
import { chartCode } from './chart-code.ts';
import { chartCsv } from './chart-csv.ts';
import type { Chart } from './chart.ts';
import { columnUnit } from './column-unit.ts';
import { figureCitation } from './figure-citation.ts';
import { figureText } from './figure-text.ts';

/**
 * All about a figure for programs: what it says, its columns with units, what it rests on, its rows, the hash of its
 * plain CSV, how to cite it, licence and addresses. A row of `data` is a list, in the order of `columns`. Addresses are relative to the root of the site where its host is not known.
 */
export function figureJson(chart: Chart, rows: readonly Row[]): string {
  const text = figureText(chart, rows);
  const csv = chartCsv(chart, rows);
  const citation = figureCitation(chart, rows);
  const names = chart.columns.map(({ name }) => name);
  const address = (path: string) => siteAddress(path) ?? path;
  const files = (['csv', 'plain.csv', 'svg', 'png', 'json'] as const).map((ending) => [
    ending,
    address(figureFile(chart.id, ending)),
  ]);
  const about = {
    id: chart.id,
    title: text.title,
    label: chart.title,
    subtitle: text.subtitle ?? null,
    text: text.sentence ?? null,
    how_to_read: text.howToRead ?? null,
    n: text.n ?? null,
    columns: chart.columns.map(({ name, label, format }) => ({ name, label, unit: columnUnit(format) })),
    listings: text.sources.flatMap(({ covers, captures }) =>
      captures.map(({ name, seen, about: says }) => ({
        capture: name,
        seen,
        covers,
        about: says,
        manifest: address(`data/captures/${name}/manifest.json`),
      })),
    ),
    collections: text.zoos,
    written: text.written,
    rows: rows.length,
    sha256: createHash('sha256').update(csv).digest('hex'),
    cite: bibtex(citation),
    licence: report.textLicence,
    code: chartCode(chart.id).files,
    addresses: { page: address(`f/${chart.id}/`), ...Object.fromEntries(files) },
    data: rows.map((row) => names.map((name) => row[name] ?? null)),
  };
  return `${JSON.stringify(about)}\n`;
}
