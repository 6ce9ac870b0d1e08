import type { Row } from '../../data/schema/table.ts';
import { report } from '../site/report.ts';
import { siteAddress } from '../site/site-address.ts';
import { chartCsv } from './chart-csv.ts';
import type { Chart } from './chart.ts';
import { columnUnit } from './column-unit.ts';
import { figureText, sourceLine } from './figure-text.ts';

/**
 * Rows of a figure as CSV below lines that explain them, each begun by `# `: what it shows, what each column is, what it
 * rests on, the licence, and where the same is without these lines.
 */
export function figureCsv(chart: Chart, rows: readonly Row[]): string {
  const text = figureText(chart, rows);
  const address = siteAddress(`f/${chart.id}/`);
  const lines = [
    text.title,
    ...(text.subtitle === undefined ? [] : [text.subtitle]),
    ...(text.sentence === undefined ? [] : [text.sentence]),
    `Rests on: ${sourceLine(text) || 'nothing at hand'}`,
    ...text.sources.flatMap((source) => source.captures.map(({ seen, about }) => `Seen on ${seen}: ${about}`)),
    'Columns:',
    ...chart.columns.map((column) => `  ${column.name}: ${column.label} (${columnUnit(column.format)})`),
    `Source: ${report.title}, ${report.publisher}${address === undefined ? '' : `, ${address}`}`,
    `Licence: ${report.textLicence.name}, ${report.textLicence.url}`,
    `These lines begin with #. Without them: ${chart.id}.plain.csv`,
  ];
  const head = lines.flatMap((line) => line.split(/\r?\n/)).map((line) => `# ${line}\n`);
  return head.join('') + chartCsv(chart, rows);
}
