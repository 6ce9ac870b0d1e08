import * as Plot from '@observablehq/plot';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Chart } from '../figure/chart.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';

interface Compared {
  capture: string;
  label: string;
  source: string;
  theirs: number;
  ours: number;
  /** ours / theirs. */
  ratio: number;
  verdict: RowIn<'metrics', 'published-verdicts'>['verdict'];
}

const colours: Readonly<Record<Compared['verdict'], string>> = {
  reproduced: palette.categories[0] ?? palette.ink,
  'not reproduced': palette.categories[1] ?? palette.ink,
  'not comparable': palette.muted,
};
const rowHeight = 19;

/** Figures of others beside ours, as our part of theirs. */
export const chart: Chart<Compared> = {
  id: 'published-verdicts',
  title: 'Published figures, counted again',
  findings: [
    {
      holds: (rows) => isMost(near(rows), judged(rows)),
      say: (rows) =>
        `${near(rows).length} of ${judged(rows).length} figures of others come out within a tenth of what they published`,
    },
    {
      holds: (rows) => judged(rows).length > 0 && !isMost(near(rows), judged(rows)),
      say: (rows) =>
        `Only ${near(rows).length} of ${judged(rows).length} figures of others come out within a tenth of theirs`,
    },
  ],
  subtitle: (rows) =>
    `Our count as a part of the published one, of ${rows.length} figures of others that our listings can count`,
  caption:
    'Our count divided by the published figure, for every figure that can be counted at all; at 1 the two are the ' +
    'same. The axis is logarithmic. How close ours must come stands beside each in the appendix.',
  kind: 'models',
  part: () => 'models or datasets, as each figure says',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'label', label: 'Figure', format: 'text' },
    { name: 'source', label: 'Published by', format: 'text' },
    { name: 'theirs', label: 'Published', format: 'number' },
    { name: 'ours', label: 'Counted', format: 'number' },
    { name: 'ratio', label: 'Counted / published', format: 'number', digits: 2 },
    { name: 'verdict', label: 'Verdict', format: 'text' },
  ],
  rows: (data) =>
    data
      .metricTable('published-verdicts')
      .flatMap(({ of, capture, label, source, theirs, ours, verdict }) =>
        of === 'study' || ours === null || ours === 0 || capture === null
          ? []
          : [{ capture, label, source, theirs, ours, ratio: ours / theirs, verdict }],
      ),
  legend: (rows) =>
    [...new Set(rows.map(({ verdict }) => verdict))].map((verdict) => ({ label: verdict, colour: colours[verdict] })),
  draw(rows, width) {
    const reach = Math.max(2, ...rows.map(({ ratio }) => Math.max(ratio, 1 / ratio)));
    return {
      height: rowHeight * rows.length + 34,
      marginLeft:
        longestLabel(
          rows.map(({ label }) => label),
          width,
        ) + 12,
      marginRight: 12,
      marginTop: 26,
      marginBottom: 8,
      x: {
        type: 'log',
        domain: [1 / (reach * 1.15), Math.max(1.6, reach > 2 ? 2 : reach)],
        axis: 'top',
        label: null,
        grid: true,
        ticks: width < 500 ? [0.2, 1] : [0.15, 0.25, 0.5, 0.8, 1, 1.25, 2],
        tickFormat: (ratio: number) => formatNumber(ratio, 2),
      },
      y: { domain: rows.map(({ label }) => label), label: null, tickSize: 0 },
      marks: [
        Plot.ruleX([1], { stroke: palette.rule }),
        Plot.dot(rows, {
          x: 'ratio',
          y: 'label',
          fill: ({ verdict }: Compared) => colours[verdict],
          symbol: ({ verdict }: Compared) => (verdict === 'reproduced' ? 'circle' : 'diamond'),
          r: 4.5,
        }),
      ],
    };
  },
  describe(rows) {
    const of = (verdict: Compared['verdict']) => rows.filter((row) => row.verdict === verdict).length;
    const farthest = rows.toSorted((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)))[0];
    return (
      `Of ${rows.length} published figures ${of('reproduced')} are reproduced, ` +
      `${of('not reproduced')} are not; farthest apart is \u2018${farthest?.label ?? 'none'}\u2019, ` +
      `${formatNumber(farthest?.ratio ?? 1, 2)} of the published figure.`
    );
  },
};

/** Figures that were compared: of the others ours counts something else. */
function judged(rows: readonly Compared[]): Compared[] {
  return rows.filter(({ verdict }) => verdict !== 'not comparable');
}

/** Those of them that are at most a tenth away. */
function near(rows: readonly Compared[]): Compared[] {
  return judged(rows).filter(({ ratio }) => Math.abs(ratio - 1) <= 0.1);
}

function isMost(some: readonly Compared[], all: readonly Compared[]): boolean {
  return some.length > all.length / 2;
}
