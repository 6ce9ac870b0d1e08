import * as Plot from '@observablehq/plot';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatNumber } from '../format/format-number.ts';

interface SpaceCount {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  models: number;
  spaces: number;
}

/** From here on the bars are one: a Space can name hundreds of models. */
const most = 10;

/** Spaces by the number of models that their record names. */
export const chart: Chart<SpaceCount> = {
  id: 'models-per-space',
  title: 'Models per Space',
  findings: [
    {
      holds: (rows) => rows.length > 1 && rows.slice(1).every(({ spaces }) => spaces < rows[0]!.spaces),
      say: (rows) =>
        `More apps name ${rows[0]!.models === 0 ? 'no model' : `${rows[0]!.models}`} than any other number, ` +
        monthWords(rows[0]!.seen),
    },
  ],
  subtitle: 'Apps by the number of models that their record names',
  caption:
    'Spaces with a full record by the number of models that it names. The Hub reads these names out of ' +
    'the code of the Space unless its author states them.',
  kind: 'spaces',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'models', label: 'Models named', format: 'integer' },
    { name: 'spaces', label: 'Apps', format: 'integer' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'space-naming');
    if (!frame) return [];
    const { capture, seen } = frame;
    return data
      .captureTable(capture, 'models-per-space')
      .map((row) => ({ capture, seen, models: row.models, spaces: row.spaces }));
  },
  draw: (rows) => ({
    height: 290,
    marginLeft: 40,
    marginBottom: 40,
    marginTop: 34,
    x: {
      type: 'band',
      domain: barsOf(rows).map((bar) => bar.models),
      label: 'Models named by the Space',
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 0,
    },
    y: { label: 'Apps', labelArrow: 'none', grid: true, ticks: 5 },
    marks: [
      // A bar of nothing is of no row, and a picture with many of them could not be read back.
      Plot.barY(
        barsOf(rows).filter(({ spaces }) => spaces > 0),
        {
          x: 'models',
          y: 'spaces',
          fill: palette.categories[0] ?? palette.ink,
          insetLeft: 2,
          insetRight: 2,
        },
      ),
      Plot.text(barsOf(rows), { x: 'models', y: 'spaces', text: 'spaces', dy: -8 }),
    ],
  }),
  describe(rows) {
    const all = rows.reduce((sum, row) => sum + row.spaces, 0);
    return (
      `Bars of Spaces by number of models named; of ${formatNumber(all, 0)} Spaces, ` +
      `${formatNumber(rows.find((row) => row.models === 0)?.spaces ?? 0, 0)} name none and ` +
      `${formatNumber(rows.find((row) => row.models === 1)?.spaces ?? 0, 0)} name one.`
    );
  },
};

/** One bar for each number up to the largest, also for those that no Space has, so that the axis has no gap. */
function barsOf(rows: readonly SpaceCount[]): { models: string; spaces: number }[] {
  const last = Math.min(most, Math.max(...rows.map((row) => row.models)));
  return Array.from({ length: last + 1 }, (_, models) => ({
    models: models === most ? `${most}+` : String(models),
    spaces: rows.filter((row) => Math.min(most, row.models) === models).reduce((sum, row) => sum + row.spaces, 0),
  }));
}
