import * as Plot from '@observablehq/plot';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { countsBehind, nameBars } from '../figure/name-bars.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatNumber } from '../format/format-number.ts';

interface ImportUse {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  module: string;
  spaces: number;
  of: number;
  share: number;
  standard: boolean;
}

const shown = 20;
const colours = { standard: palette.muted, other: palette.categories[0] ?? palette.ink };

/** The modules that most app files import. */
export const chart: Chart<ImportUse> = {
  id: 'import-use',
  title: 'What most app files import',
  findings: [
    {
      holds: (rows) => (leader(rows)?.share ?? 0) > 0,
      say(rows) {
        const { module, share, of, seen } = leader(rows)!;
        return `${formatShare(share, 0)} of ${formatNumber(of, 0)} apps import ${module}, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Apps by the modules that the file which starts them imports',
  caption: (rows) =>
    `The ${rows.length} top-level modules that most app files import, out of ${formatNumber(rows[0]?.of ?? 0, 0)} Spaces ` +
    'whose app file is in Python, was read and imports any. A file of the Space itself cannot be told from a package.',
  kind: 'spaces',
  n: (rows) => `${(rows[0]?.of ?? 0).toLocaleString('en')} apps`,
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'module', label: 'Module', format: 'text' },
    { name: 'standard', label: 'In the standard library', format: 'text' },
    { name: 'spaces', label: 'Apps', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'space-imports');
    if (!frame) return [];
    const { capture, seen } = frame;
    return data
      .metricTable('import-use')
      .filter((row) => row.capture === capture)
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, shown)
      .map((row) => ({
        capture,
        seen,
        module: row.module,
        spaces: row.spaces,
        of: row.of,
        share: row.share!,
        standard: row.standard === true,
      }));
  },
  legend: () => [
    { label: 'packages', colour: colours.other },
    { label: 'standard library of Python', colour: colours.standard },
  ],
  draw: (rows, width) => ({
    ...nameBars(
      rows.map((row) => row.module),
      Math.max(...rows.map((row) => row.spaces)),
      width,
    ),
    marks: [
      Plot.barX(rows, {
        y: 'module',
        x: 'spaces',
        fill: (row: ImportUse) => (row.standard ? colours.standard : colours.other),
      }),
      countsBehind(rows, 'module', 'spaces'),
    ],
  }),
  describe: (rows) =>
    `Bars of modules by Spaces whose app file imports them; ${rows
      .slice(0, 3)
      .map((row) => `${row.module} ${formatNumber(row.spaces, 0)} of ${formatNumber(row.of, 0)}`)
      .join(', ')}.`,
};

/** The first that does not come with Python, where no other such module comes level with it. */
function leader(rows: readonly ImportUse[]): ImportUse | undefined {
  const [first, second] = rows.filter(({ standard }) => !standard).toSorted((a, b) => b.spaces - a.spaces);
  return first && first.spaces > (second?.spaces ?? 0) ? first : undefined;
}
