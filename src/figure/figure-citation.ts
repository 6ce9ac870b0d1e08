import packageJson from '../../package.json' with { type: 'json' };
import type { Row } from '../../data/schema/table.ts';
import { captures } from '../data/captures.ts';
import type { Citation } from '../site/bibtex.ts';
import { lastChange } from '../site/last-change.ts';
import { report } from '../site/report.ts';
import { siteAddress } from '../site/site-address.ts';
import type { Chart } from './chart.ts';
import { figureText } from './figure-text.ts';

/** How a figure is cited: by its title, with the day of the newest thing that it rests on. */
export function figureCitation(chart: Chart, rows: readonly Row[]): Citation {
  const { title, sources, written } = figureText(chart, rows);
  const days = [
    ...sources.flatMap((source) => source.captures.map(({ seen }) => seen)),
    ...written.map(({ day }) => day),
  ];
  const newest = captures().map(({ seen }) => seen);
  return {
    key: `hub-report-figure-${chart.id}`,
    title: `${title}. Figure of: ${report.title}`,
    publisher: report.publisher,
    version: packageJson.version,
    issued: lastChange().slice(0, 10),
    seen: (days.length > 0 ? days : newest).toSorted().at(-1) ?? '',
    url: siteAddress(`f/${chart.id}/`),
  };
}
