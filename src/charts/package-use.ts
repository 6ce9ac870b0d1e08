import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { countsBehind, nameBars } from '../figure/name-bars.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';
import { formatNumber } from '../format/format-number.ts';

interface PackageUse {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  package: string;
  spaces: number;
  of: number;
  share: number;
  exact: number;
  range: number;
  none: number;
  address: number;
  refused: number;
}

const shown = 25;
const pins = [
  { pin: 'exact', label: 'one version', colour: palette.categories[0] ?? palette.ink },
  { pin: 'range', label: 'a range of versions', colour: palette.categories[2] ?? palette.ink },
  { pin: 'none', label: 'no version', colour: palette.categories[1] ?? palette.ink },
  { pin: 'address', label: 'an address', colour: palette.categories[7] ?? palette.ink },
  { pin: 'refused', label: 'what pip refuses', colour: palette.categories[5] ?? palette.ink },
] as const;

/** The packages that most Spaces require, with how each is pinned. */
export const chart: Chart<PackageUse> = {
  id: 'package-use',
  title: 'What most apps require, and how they pin it',
  findings: [
    {
      holds: (rows) => (rows[0]?.spaces ?? 0) > (rows[1]?.spaces ?? 0),
      say([first]) {
        const { share, of, seen, package: name } = first!;
        return `${formatShare(share, 0)} of ${formatNumber(of, 0)} apps require ${name}, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: (rows) =>
    `Apps by the packages that they require, of ${formatNumber(rows[0]?.of ?? 0, 0)} with a list of requirements`,
  caption: (rows) =>
    `The ${rows.length} packages that most apps name in their requirements.txt, out of ` +
    `${formatNumber(rows[0]?.of ?? 0, 0)} apps whose file names any, by what they ask of the version.` +
    (rows.some(({ refused }) => refused > 0) ? ' What pip refuses stops the whole file.' : ''),
  kind: 'spaces',
  n: (rows) => `${(rows[0]?.of ?? 0).toLocaleString('en')} apps`,
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'package', label: 'Package', format: 'text' },
    { name: 'spaces', label: 'Apps', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
    ...pins.map(({ pin, label }) => ({ name: pin, label: `With ${label}`, format: 'integer' }) as const),
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'space-packages');
    if (!frame) return [];
    const { capture, seen } = frame;
    return data
      .metricTable('package-use')
      .filter((row) => row.capture === capture)
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, shown)
      .map((row) => ({
        capture,
        seen,
        package: row.package,
        spaces: row.spaces,
        of: row.of,
        share: row.share!,
        exact: row.exact,
        range: row.range,
        none: row.none,
        address: row.address,
        refused: row.refused,
      }));
  },
  legend: (rows) =>
    pins.filter(({ pin }) => rows.some((row) => row[pin] > 0)).map(({ label, colour }) => ({ label, colour })),
  draw(rows, width) {
    const parts = rows.flatMap((row) => pins.map(({ pin, colour }) => ({ package: row.package, n: row[pin], colour })));
    return {
      ...nameBars(
        rows.map((row) => row.package),
        Math.max(...rows.map((row) => row.spaces)),
        width,
      ),
      marks: [
        Plot.barX(
          parts.filter(({ n }) => n > 0),
          { y: 'package', x: 'n', fill: 'colour', order: null },
        ),
        countsBehind(rows, 'package', 'spaces'),
      ],
    };
  },
  describe: (rows) =>
    `Apps that require ${rows
      .slice(0, 3)
      .map(
        (row) =>
          `${row.package}: ${formatNumber(row.spaces, 0)} (${formatNumber(row.exact, 0)} with one version, ${formatNumber(row.none, 0)} with none)`,
      )
      .join(', ')}.`,
};
