import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { countsBehind, nameBars } from '../figure/name-bars.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';
import { formatNumber } from '../format/format-number.ts';

interface CodeUse {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  kind: string;
  apps: number;
  of: number;
  share: number;
  low: number | null;
  high: number | null;
}

/** What apps do, from those that load a model to those that do neither, so that the sums of the title stand together. */
const groups = [
  { loads: true, calls: false, colour: palette.categories[0] ?? palette.ink, label: 'load an open model' },
  { loads: true, calls: true, colour: palette.categories[2] ?? palette.ink, label: 'do both' },
  { loads: false, calls: true, colour: palette.categories[1] ?? palette.ink, label: 'call a service' },
  { loads: false, calls: false, colour: palette.muted, label: 'neither' },
] as const;

/** What apps that publish themselves do with models, each app once. */
export const chart: Chart<CodeUse> = {
  id: 'code-use',
  title: 'Where the model of an app runs',
  findings: [
    {
      holds: (rows) => shareOf(rows, 'service') > shareOf(rows, 'open model'),
      say: (rows) => bothShares(rows),
    },
    {
      holds: (rows) => shareOf(rows, 'open model') > shareOf(rows, 'service'),
      say: (rows) => bothShares(rows),
    },
  ],
  subtitle: 'Apps of public repositories that publish themselves on the Hub, by what their code does',
  caption: (rows) =>
    `All ${formatNumber(rows[0]?.of ?? 0, 0)} apps whose code was read, each once, by what the code does. Own weights are files of the ` +
    'app itself; classical ML is scikit-learn and the like; many without a model are bots, dashboards and course work. ' +
    'Those that do both count among those that load a model and among those that call a service.',
  kind: 'spaces',
  n: (rows) => `${(rows[0]?.of ?? 0).toLocaleString('en')} apps`,
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'kind', label: 'Kind', format: 'text' },
    { name: 'apps', label: 'Apps', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
    { name: 'low', label: 'Interval from', format: 'share' },
    { name: 'high', label: 'to', format: 'share' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'app-code');
    if (!frame) return [];
    const { capture, seen } = frame;
    return data
      .metricTable('code-use')
      .filter((row) => row.capture === capture && row.basis === 'repository' && row.group === 'kind')
      .map((row) => ({
        capture,
        seen,
        kind: inWords(row.value),
        apps: row.n,
        of: row.of,
        share: row.share!,
        low: row.low,
        high: row.high,
      }))
      .sort((a, b) => placeOf(a) - placeOf(b) || b.apps - a.apps || (a.kind < b.kind ? -1 : 1));
  },
  legend: (rows) =>
    groups
      .filter((_, place) => rows.some((row) => placeOf(row) === place))
      .map(({ label, colour }) => ({ label, colour })),
  draw: (rows, width) => ({
    ...nameBars(
      rows.map((row) => row.kind),
      // The count stands behind its bar.
      Math.max(...rows.map((row) => row.apps)) * (width < 500 ? 1.2 : 1),
      width,
    ),
    marks: [
      Plot.barX(rows, {
        y: 'kind',
        x: 'apps',
        fill: (row: CodeUse) => groups[placeOf(row)]?.colour ?? palette.muted,
      }),
      countsBehind(rows, 'kind', 'apps'),
    ],
  }),
  describe: (rows) =>
    `Of ${formatNumber(rows[0]?.of ?? 0, 0)} apps by what their code does: ${rows.map((row) => `${row.kind} ${formatNumber(row.apps, 0)}`).join(', ')}.`,
};

function hasPart({ kind }: Pick<CodeUse, 'kind'>, part: string): boolean {
  return kind.split(' and ').includes(part);
}

/** Place of the group of a kind. */
function placeOf(row: Pick<CodeUse, 'kind'>): number {
  const [loads, calls] = [hasPart(row, 'open model'), hasPart(row, 'service')];
  return groups.findIndex((group) => group.loads === loads && group.calls === calls);
}

/** The kind in words of the page: the table has local, api and ml. */
function inWords(kind: string): string {
  return kind
    .replace('local model', 'open model')
    .replace('hosted api', 'service')
    .replace('other ml library', 'other library')
    .replace(/\bml\b/, 'ML');
}

/** Share of the apps that do this, alone or beside something else. */
function shareOf(rows: readonly CodeUse[], part: string): number {
  return rows.filter((row) => hasPart(row, part)).reduce((sum, { share }) => sum + share, 0);
}

/** How many load a model and how many call a service; those that do both count for each. */
function bothShares(rows: readonly CodeUse[]): string {
  const [loads, calls] = ['open model', 'service'].map((part) => formatShare(shareOf(rows, part), 0));
  const { of, seen } = rows[0]!;
  return `${loads} of ${formatNumber(of, 0)} apps load an open model, ${calls} call a service, ${monthWords(seen)}`;
}
