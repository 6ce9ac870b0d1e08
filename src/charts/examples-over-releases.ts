import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { annotate, type Note } from '../figure/annotate.ts';
import type { Chart, LegendEntry } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';

/** A release in which one of the shares changed, with the shares from it on. */
interface Step {
  capture: string;
  /** Day on which the cards were read. */
  seen: string;
  release: string;
  released: string;
  owners: number;
  /** Ends of the interval of owners; null before the capture. */
  low: number | null;
  high: number | null;
  cards: number;
  calls: number;
  libraries: number;
}

type Known = RowIn<'metrics', 'example-steps'> & { released: string; owner_share: number; card_share: number };

const colour = (at: number) => palette.categories[at] ?? palette.ink;
/** Lines in the order of the legend. */
const LINES = [
  { column: 'owners', label: 'owners, by names and tasks', colour: colour(0), dash: undefined },
  { column: 'cards', label: 'cards, by names and tasks', colour: colour(3), dash: '2 4' },
  { column: 'calls', label: 'owners, with methods and keywords', colour: colour(1), dash: undefined },
  { column: 'libraries', label: 'owners, and with other libraries', colour: colour(2), dash: undefined },
] as const;

/** Share of owners and cards whose examples find what they name, by release. */
export const chart: Chart<Step> = {
  id: 'examples-over-releases',
  title: 'How many cards still name only what exists',
  findings: [
    {
      // Most of what was lost since the best release was lost in one.
      holds: (rows) => (rows.at(-1)?.owners ?? 0) > 0.5 && largestShare(rows) > 0.5,
      say: (rows) =>
        `${formatShare(rows.at(-1)!.owners, 0)} of cards from ${monthWords(rows.at(-1)!.seen)} name only what exists; release ` +
        `${largestFall(rows)[0]!.release} ended most others`,
    },
    {
      holds: (rows) => rows.length > 0 && (rows.at(-1)?.owners ?? 0) > 0,
      say: (rows) =>
        `${formatShare(rows.at(-1)!.owners, 0)} of cards from ${monthWords(rows.at(-1)!.seen)} name only what exists in release ` +
        rows.at(-1)!.release,
    },
  ],
  subtitle: 'Share of owners\u2019 cards whose every example finds what it names, by release of transformers',
  caption:
    'Share of the cards whose every example finds what it names, at each release of transformers by its day. Lines of ' +
    'owners are the mean over owners of the share of their cards; the band is the interval over owners. The dotted line ' +
    'counts cards, many of which one owner may have. On the left, releases that are older than what the cards use.',
  kind: 'models',
  part: () => 'cards with a Python example that uses transformers',
  captures: (rows) => [...new Set(rows.map(({ capture }) => capture))],
  columns: [
    { name: 'release', label: 'From release', format: 'text' },
    { name: 'released', label: 'Of', format: 'date' },
    { name: 'owners', label: 'Owners, by names', format: 'share' },
    { name: 'low', label: 'From', format: 'share' },
    { name: 'high', label: 'To', format: 'share' },
    { name: 'cards', label: 'Cards, by names', format: 'share' },
    { name: 'calls', label: 'Owners, with methods and keywords', format: 'share' },
    { name: 'libraries', label: 'Owners, and other libraries', format: 'share' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'aged-examples');
    if (!frame) return [];
    const { capture, seen } = frame;
    const own = data
      .metricTable('example-steps')
      .filter(
        (row): row is Known =>
          row.capture === capture && row.asked === 'every' && row.released !== null && row.owner_share !== null,
      );
    const of = (level: Known['level']) => new Map(own.filter((r) => r.level === level).map((r) => [r.release, r]));
    const [calls, libraries] = [of('calls'), of('libraries')];
    const steps = [...of('names').values()].map((row): Step => {
      const { release, released, owner_share, owner_low, owner_high, card_share } = row;
      return {
        capture,
        seen,
        release,
        released,
        owners: owner_share,
        low: owner_low,
        high: owner_high,
        cards: card_share,
        calls: calls.get(release)?.owner_share ?? owner_share,
        libraries: libraries.get(release)?.owner_share ?? owner_share,
      };
    });
    steps.sort((a, b) => (a.released < b.released ? -1 : 1));
    return steps.filter((step, at) => at === steps.length - 1 || isChange(step, steps[at - 1]));
  },
  legend: (): LegendEntry[] => LINES.map(({ label, colour: own }) => ({ label, colour: own })),
  draw(rows, width) {
    const fall = largestFall(rows);
    const day = (row: Step) => new Date(`${row.released}T00:00:00Z`);
    return {
      height: width < 500 ? 300 : 360,
      marginLeft: 44,
      marginRight: 14,
      marginTop: 28,
      marginBottom: 32,
      x: { type: 'utc', label: null, ticks: width < 500 ? 4 : 8 },
      y: {
        domain: [0, 1],
        label: 'find what they name',
        labelArrow: 'none',
        grid: true,
        ticks: 5,
        tickFormat: (share: number) => formatShare(share, 0),
      },
      marks: [
        Plot.areaY(
          rows.filter(({ low }) => low !== null),
          { x: day, y1: 'low', y2: 'high', curve: 'step-after', fill: colour(0), fillOpacity: 0.18 },
        ),
        Plot.ruleX(fall, { x: day, stroke: palette.muted, strokeDasharray: '4 3' }),
        ...LINES.map(({ column, colour: stroke, dash }) =>
          Plot.lineY(rows, {
            x: day,
            y: column,
            curve: 'step-after',
            stroke,
            strokeWidth: 2.25,
            ...(dash && { strokeDasharray: dash }),
          }),
        ),
        ...annotate(notesOf(rows, day)),
      ],
    };
  },
  describe(rows) {
    const [last, [fall]] = [rows.at(-1), largestFall(rows)];
    const before = rows[rows.findIndex((row) => row === fall) - 1];
    const at = (row: Step | undefined) => formatShare(row?.owners ?? 0);
    return (
      'By names and tasks, cards that find all they name are, on average over owners, ' +
      `${at(before)} before release ${fall?.release ?? '-'}, ${at(fall)} from it on and ${at(last)} in ` +
      `${last?.release ?? 'none'}; with methods, keywords and other libraries they are ${formatShare(last?.libraries ?? 0)}.`
    );
  },
};

function isChange(step: Step, before: Step | undefined): boolean {
  return before === undefined || LINES.some(({ column }) => step[column] !== before[column]);
}

/** The release in which the share of owners fell most. */
function largestFall(rows: readonly Step[]): Step[] {
  const falls = rows.slice(1).map((row, at) => ({ row, fall: rows[at]!.owners - row.owners }));
  return falls
    .sort((a, b) => b.fall - a.fall)
    .slice(0, 1)
    .map(({ row }) => row);
}

/** The part of the fall from the best release to the last that the largest step of it has. */
function largestShare(rows: readonly Step[]): number {
  const [at] = largestFall(rows);
  const before = rows[rows.findIndex((row) => row === at) - 1];
  const whole = Math.max(...rows.map(({ owners }) => owners)) - (rows.at(-1)?.owners ?? 0);
  return at && before && whole > 0 ? (before.owners - at.owners) / whole : 0;
}

/** The release that broke most, and what it left. */
function notesOf(rows: readonly Step[], day: (row: Step) => Date): Note[] {
  return largestFall(rows).map((fall) => {
    const before = rows[rows.indexOf(fall) - 1]!;
    const text = `release ${fall.release}:\nfrom ${formatShare(before.owners, 0)} to ${formatShare(fall.owners, 0)}`;
    return { x: day(fall), y: 0.12, text, dx: -12, dy: 0 };
  });
}
