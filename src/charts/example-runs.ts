import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { labelWidth } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';

interface Ran {
  capture: string;
  names: string;
  end: string;
  cause: string | null;
  examples: number;
  of: number;
  /** Null of those whose end could not be told: they are no part of a whole. */
  share: number | null;
}

const NAMES = { exist: 'all names exist', gone: 'a name is gone' } as const;
/** How an example may end, in the order of the bars and of the legend. */
const ends = [
  { end: 'ran', label: 'ran', colour: palette.categories[0] ?? palette.ink },
  {
    end: 'reader',
    label: 'needs a file or a graphics card of the reader',
    colour: palette.categories[2] ?? palette.ink,
  },
  { end: 'card', label: 'was never whole', colour: palette.categories[3] ?? palette.ink },
  { end: 'release', label: 'stopped by the release', colour: palette.categories[1] ?? palette.ink },
  { end: 'run', label: 'could not be told', colour: palette.muted },
];
const placeOf = (end: string) => ends.findIndex((each) => each.end === end);
const colourOf = new Map(ends.map(({ end, colour }) => [end, colour]));

/** What came of examples of cards that were run, beside what their names say. */
export const chart: Chart<Ran> = {
  id: 'example-runs',
  title: 'What came of examples that were run, by whether their names exist',
  findings: [
    {
      holds: (rows) => shareRan(rows, NAMES.exist) > shareRan(rows, NAMES.gone),
      say: (rows) =>
        `${ran(rows, NAMES.exist)} of ${toldOf(rows, NAMES.exist)} examples whose names exist ran, and ${ran(rows, NAMES.gone)} of ` +
        `${toldOf(rows, NAMES.gone)} with a name that is gone`,
    },
  ],
  subtitle: 'Examples from model cards by how they ended, of those it could be told of, run with tiny models',
  caption: (rows) =>
    `Examples of cards drawn at random, one an owner: ${ofNames(rows, NAMES.exist)} whose names all exist in the release ` +
    `they were run with, and ${ofNames(rows, NAMES.gone)} with a name that is gone. Tiny models stood for the real ones. ` +
    'Examples that our machine could not decide are counted beside the bar and are no part of it.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  part: () => 'examples of cards that name transformers',
  columns: [
    { name: 'names', label: 'Names', format: 'text' },
    { name: 'end', label: 'End', format: 'text' },
    { name: 'cause', label: 'Cause', format: 'text' },
    { name: 'examples', label: 'Examples', format: 'integer' },
    { name: 'of', label: 'Of examples told', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const all = data.metricTable('example-run-causes');
    const told = (names: string) =>
      all.filter((row) => row.names === names && row.side !== 'run').reduce((sum, { examples }) => sum + examples, 0);
    return all
      .map(({ capture, names, side, cause, examples }) => ({
        capture,
        names: NAMES[names],
        end: side ?? 'ran',
        cause,
        examples,
        of: told(names),
        share: side === 'run' ? null : examples / told(names),
      }))
      .sort((a, b) => (a.names < b.names ? -1 : Number(a.names > b.names)) || placeOf(a.end) - placeOf(b.end));
  },
  legend: (rows) =>
    ends
      .filter(({ end }) => end !== 'run' && rows.some((row) => row.end === end))
      .map(({ label, colour }) => ({ label, colour })),
  draw(rows, width) {
    const labels = Object.values(NAMES).map((names) => labelOf(rows, names));
    return {
      height: 146,
      marginBottom: 42,
      marginLeft: Math.max(...labels.flatMap((label) => label.split('\n')).map((line) => labelWidth(line, width))) + 14,
      x: {
        label: 'share of those told',
        labelAnchor: 'center',
        ticks: 5,
        labelArrow: 'none',
        domain: [0, 1],
        tickFormat: (share: number) => formatShare(share, 0),
      },
      y: {
        label: null,
        domain: Object.values(NAMES),
        tickFormat: (names: string) => labelOf(rows, names),
        tickSize: 0,
        padding: 0.2,
      },
      marks: [
        // A part a row: those of one end lie beside each other.
        Plot.barX(rows.filter(isTold), {
          y: 'names',
          x: 'share',
          fill: ({ end }: Ran) => colourOf.get(end) ?? palette.ink,
          order: null,
        }),
      ],
    };
  },
  describe: (rows) =>
    `Of those whose end could be told, ${Object.values(NAMES)
      .map((names) => `${ran(rows, names)} of ${toldOf(rows, names)} examples ran where ${names}`)
      .join('; ')}.`,
};

function isTold({ share }: Ran): boolean {
  return share !== null;
}

/** The words at a bar: how many it is of, and how many could not be told. */
function labelOf(rows: readonly Ran[], names: string): string {
  const [all, told] = [ofNames(rows, names), toldOf(rows, names)];
  return `${names}: ${told}${all > told ? `\n${all - told} not told` : ''}`;
}

/** All examples that were run. */
function ofNames(rows: readonly Ran[], names: string): number {
  return rows.filter((row) => row.names === names).reduce((sum, row) => sum + row.examples, 0);
}

function ran(rows: readonly Ran[], names: string): number {
  return rows.filter((row) => row.names === names && row.end === 'ran').reduce((sum, row) => sum + row.examples, 0);
}

/** Examples of which it could be told how they end. */
function toldOf(rows: readonly Ran[], names: string): number {
  return rows.filter((row) => row.names === names && isTold(row)).reduce((sum, row) => sum + row.examples, 0);
}

function shareRan(rows: readonly Ran[], names: string): number {
  return toldOf(rows, names) > 0 ? ran(rows, names) / toldOf(rows, names) : 0;
}
