import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';

interface Compared {
  comparison: string;
  captures: string;
  about: string;
  n: string;
  unit: string;
  smallest: number;
  found: number;
  size: number;
  interest: number | null;
  answer: string;
}

const answers = [
  { answer: 'seen', colour: palette.categories[0]!, symbol: 'circle' },
  { answer: 'seen, near the limit', colour: palette.categories[1]!, symbol: 'triangle' },
  { answer: 'not seen, could be missed', colour: palette.categories[3]!, symbol: 'times' },
  { answer: 'not seen, none that matters', colour: palette.muted, symbol: 'square' },
] as const;

/** Every comparison of two groups: the difference found against the smallest that could have been seen. */
export const chart: Chart<Compared> = {
  id: 'power',
  title: 'What was found, and what could have been seen',
  findings: [
    {
      holds: (rows) => rows.length > 0 && clear(rows) <= rows.length / 2,
      say: (rows) =>
        `In ${rows.length - clear(rows)} of ${rows.length} comparisons the groups are too small to show such a difference reliably`,
    },
    {
      holds: (rows) => clear(rows) > rows.length / 2,
      say: (rows) =>
        `In ${clear(rows)} of ${rows.length} comparisons the groups are large enough to show the difference reliably`,
    },
  ],
  subtitle: 'Each mark compares two groups: the difference found, and the smallest that four of five samples show',
  caption:
    'Each mark is a comparison of two groups by Cliff\u2019s delta, without its sign. To the right lies the smallest ' +
    'difference that so few models or apps show in four of five samples; marks above the line found more than that. ' +
    'Above the dotted line a difference matters. Both axes go from none to complete.',
  kind: 'models',
  part: (capture, rows) =>
    [...new Set(rows.filter(({ captures }) => captures === capture).map(({ unit }) => unit))].join(' and '),
  captures: (rows) => [...new Set(rows.map(({ captures }) => captures))],
  columns: [
    { name: 'about', label: 'Compared', format: 'text' },
    { name: 'captures', label: 'Listing', format: 'text' },
    { name: 'n', label: 'n', format: 'text' },
    { name: 'found', label: 'Found', format: 'number', digits: 2 },
    { name: 'size', label: 'Found, without its sign', format: 'number', digits: 2 },
    { name: 'smallest', label: 'Smallest that could be seen', format: 'number', digits: 2 },
    { name: 'answer', label: 'Answer', format: 'text' },
  ],
  rows: (data) =>
    data.metricTable('power').flatMap((row) =>
      row.measure !== 'Cliff\u2019s delta' || row.found === null || row.smallest === null
        ? []
        : [
            {
              comparison: row.comparison,
              captures: row.captures,
              about: row.about,
              n: `${row.n_left} and ${row.n_right} ${row.unit}`,
              unit: row.unit,
              smallest: row.smallest,
              found: row.found,
              size: Math.abs(row.found),
              interest: row.interest,
              answer: row.answer,
            },
          ],
    ),
  legend: (rows) =>
    answers
      .filter(({ answer }) => rows.some((row) => row.answer === answer))
      .map(({ answer, colour }) => ({ label: answer, colour })),
  draw(rows, width) {
    return {
      height: width < 500 ? 360 : 460,
      marginLeft: 50,
      marginBottom: 45,
      marginTop: 30,
      x: {
        domain: [0, 1],
        label: 'Smallest difference that could be seen',
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: 5,
      },
      y: { domain: [0, 1], label: 'Difference found', labelArrow: 'none', ticks: 5, grid: true },
      color: { domain: answers.map(({ answer }) => answer), range: answers.map(({ colour }) => colour) },
      symbol: { domain: answers.map(({ answer }) => answer), range: answers.map(({ symbol }) => symbol) },
      marks: [
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: palette.muted },
        ),
        Plot.ruleY([...new Set(rows.flatMap(({ interest }) => interest ?? []))], {
          stroke: palette.muted,
          strokeDasharray: '2 4',
        }),
        Plot.dot(rows, { x: 'smallest', y: 'size', stroke: 'answer', symbol: 'answer', r: 3.5, strokeWidth: 1.5 }),
      ],
    };
  },
  describe(rows) {
    const of = (...some: readonly string[]) => rows.filter(({ answer }) => some.includes(answer)).length;
    return (
      `Of ${rows.length} comparisons of two groups ${of('seen', 'seen, near the limit')} saw a difference, ` +
      `${of('seen, near the limit')} of them below what so few show in four of five samples; ` +
      `${of('not seen, could be missed')} saw none and could have missed one that matters.`
    );
  },
};

/** Comparisons whose difference is at least the smallest that could have been seen. */
function clear(rows: readonly Compared[]): number {
  return rows.filter(({ size, smallest }) => size >= smallest).length;
}
