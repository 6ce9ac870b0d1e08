import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';

interface Ran {
  capture: string;
  names: string;
  end: string;
  cause: string | null;
  examples: number;
  of: number;
  share: number;
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
        `${toldOf(rows, NAMES.gone)} of which one is gone`,
    },
  ],
  subtitle: 'Share of examples from model cards by how they ended, run with tiny models in the place of the real ones',
  caption: (rows) =>
    `Examples of cards drawn at random, one an owner: ${ofNames(rows, NAMES.exist)} whose names all exist in the release ` +
    `they were run with, and ${ofNames(rows, NAMES.gone)} of which one is gone. Tiny models stood for the real ones.`,
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  part: () => 'examples of cards that name transformers',
  columns: [
    { name: 'names', label: 'Names', format: 'text' },
    { name: 'end', label: 'End', format: 'text' },
    { name: 'cause', label: 'Cause', format: 'text' },
    { name: 'examples', label: 'Examples', format: 'integer' },
    { name: 'of', label: 'Of examples', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const all = data.metricTable('example-run-causes');
    const total = (names: string) =>
      all.filter((row) => row.names === names).reduce((sum, { examples }) => sum + examples, 0);
    return all
      .map(({ capture, names, side, cause, examples }) => ({
        capture,
        names: NAMES[names],
        end: side ?? 'ran',
        cause,
        examples,
        of: total(names),
        share: examples / total(names),
      }))
      .sort((a, b) => (a.names < b.names ? -1 : Number(a.names > b.names)) || placeOf(a.end) - placeOf(b.end));
  },
  legend: (rows) =>
    ends.filter(({ end }) => rows.some((row) => row.end === end)).map(({ label, colour }) => ({ label, colour })),
  draw(rows, width) {
    return {
      height: 146,
      marginBottom: 42,
      marginLeft: width < 500 ? 116 : 128,
      x: {
        label: 'share of examples',
        labelAnchor: 'center',
        ticks: 5,
        labelArrow: 'none',
        domain: [0, 1],
        tickFormat: (share: number) => formatShare(share, 0),
      },
      y: { label: null, domain: Object.values(NAMES) },
      marks: [
        // A part a row: those of one end lie beside each other.
        Plot.barX(rows, {
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

function ofNames(rows: readonly Ran[], names: string): number {
  return rows.find((row) => row.names === names)?.of ?? 0;
}

function ran(rows: readonly Ran[], names: string): number {
  return rows.filter((row) => row.names === names && row.end === 'ran').reduce((sum, row) => sum + row.examples, 0);
}

/** Examples of which it could be told how they end. */
function toldOf(rows: readonly Ran[], names: string): number {
  return rows.filter((row) => row.names === names && row.end !== 'run').reduce((sum, row) => sum + row.examples, 0);
}

function shareRan(rows: readonly Ran[], names: string): number {
  return toldOf(rows, names) > 0 ? ran(rows, names) / toldOf(rows, names) : 0;
}
