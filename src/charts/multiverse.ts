import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { comparableDays, isHeading } from '../figure/comparable.ts';
import { palette } from '../figure/palette.ts';
import { populationName } from '../figure/population-name.ts';
import { formatNumber } from '../format/format-number.ts';

interface Frame {
  capture: string;
  seen: string;
  covers: string;
  measure: string;
  by: string;
  selection: string;
  exclusion: string;
  delta: number;
  low: number | null;
  high: number | null;
  n: string;
  place: number;
}

const measures = ['downloads', 'likes'] as const;

/** The headline comparison under every frame, ordered by its effect. */
export const chart: Chart<Frame> = {
  id: 'multiverse',
  title: 'One question under every frame',
  findings: [
    {
      holds: (rows) => {
        const { ahead, behind, both } = sides(rows);
        return ahead > 0 && behind > 0 && both === 0;
      },
      // Over all that is listed the answer may be another one: lists of what is downloaded most say nothing of the rest.
      say: (rows) => {
        const { ahead, behind } = sides(rows);
        const listings = ahead === 1 ? 'listing' : 'listings';
        return `By downloads classification leads all top lists of ${ahead} ${listings}, generation those of ${behind}`;
      },
    },
  ],
  subtitle: (rows) =>
    `Text classification against text generation, asked in ${rows.length} ways; right of 0 classification has more`,
  caption:
    'Cliff\u2019s delta of text classification against text generation, one mark for each way to count: listing, task ' +
    'by any tag or by the one shown, list, who is left out; ordered by the effect. Right of 0 classification has ' +
    'more. Lines are bootstrap intervals over authors, 95%: they say how far a figure hangs on single ' +
    'authors, not how far it speaks for the Hub. Marks without a line are whole listings.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'covers', label: 'Covers', format: 'text' },
    { name: 'measure', label: 'Measure', format: 'text' },
    { name: 'by', label: 'Task by', format: 'text' },
    { name: 'selection', label: 'Models', format: 'text' },
    { name: 'exclusion', label: 'Left out', format: 'text' },
    { name: 'n', label: 'n', format: 'text' },
    { name: 'delta', label: 'Cliff\u2019s delta', format: 'number', digits: 2 },
    { name: 'low', label: 'Low', format: 'number', digits: 2 },
    { name: 'high', label: 'High', format: 'number', digits: 2 },
  ],
  rows(data) {
    const captures = new Map(data.captures().map((each) => [each.capture, each]));
    return measures.flatMap((measure) =>
      data
        .metricTable('multiverse')
        .filter((row) => row.measure === measure && row.delta !== null)
        .map((row) => ({
          capture: row.capture,
          seen: captures.get(row.capture)?.seen ?? '',
          covers: populationName(captures.get(row.capture)?.population.models.kind ?? 'unknown'),
          measure,
          by: row.by,
          selection: row.selection,
          exclusion: row.exclusion,
          delta: row.delta!,
          low: row.low,
          high: row.high,
          n: `${row.n_classification} and ${row.n_generation}`,
        }))
        .sort((a, b) => a.delta - b.delta)
        .map((row, place) => ({ ...row, place })),
    );
  },
  legend(rows) {
    const colourOf = coloursOf(rows);
    return daysOf(rows).map((day) => ({ label: day, colour: colourOf(day) }));
  },
  mergeDots: true,
  draw(rows, width) {
    const narrow = width < 500;
    const facet = narrow ? { fy: 'measure' } : { fx: 'measure' };
    const colourOf = coloursOf(rows);
    return {
      height: narrow ? 760 : 480,
      marginLeft: 13,
      marginRight: 13,
      marginTop: 30,
      marginBottom: 40,
      x: { domain: [-1, 1], label: 'Cliff\u2019s delta', labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
      y: { axis: null },
      fx: { label: null },
      fy: { label: null, axis: null },
      color: { type: 'identity' },
      marks: [
        Plot.ruleX([0], { stroke: palette.muted }),
        // A mark a colour, which stands once for all of its lines.
        ...[...Map.groupBy(rows, (row) => colourOf(row.seen))].map(([stroke, own]) =>
          Plot.link(
            own.filter((row) => row.low !== null),
            { ...facet, x1: 'low', x2: 'high', y1: 'place', y2: 'place', stroke, strokeOpacity: 0.35 },
          ),
        ),
        Plot.dot(rows, { ...facet, x: 'delta', y: 'place', fill: (row: Frame) => colourOf(row.seen), r: 2 }),
        ...(narrow
          ? [
              Plot.text([...measures], {
                fy: (measure: string) => measure,
                text: (measure: string) => measure,
                frameAnchor: 'top-left',
                dy: -12,
                fontWeight: 600,
              }),
            ]
          : []),
      ],
    };
  },
  describe(rows) {
    const parts = measures.map((measure) => {
      const own = rows.filter((row) => row.measure === measure);
      return (
        `by ${measure} it is ahead in ${own.filter((row) => row.delta > 0).length} of ${own.length} ways, from ` +
        `${formatNumber(own[0]?.delta ?? 0, 2)} to ${formatNumber(own.at(-1)?.delta ?? 0, 2)}`
      );
    });
    return `Text classification against text generation: ${parts.join('; ')}.`;
  },
};

/** Days of whole listings, then the words for all others, which share a grey. */
function daysOf(rows: readonly Frame[]): string[] {
  const days = comparableDays(rows);
  const at = days.findIndex(isHeading);
  return at > 0 ? days.slice(0, at + 1) : days.filter((day) => !isHeading(day));
}

/** A colour of its own for each day that can be compared, grey for the others. */
function coloursOf(rows: readonly Frame[]): (day: string) => string {
  const days = daysOf(rows);
  return (day) => {
    const at = days.indexOf(day);
    return at < 0 || isHeading(day) ? palette.muted : (palette.categories[at] ?? palette.ink);
  };
}

/** Listings in whose top lists of downloads classification is ahead in all, behind in all, or ahead in some. */
function sides(rows: readonly Frame[]): { ahead: number; behind: number; both: number } {
  const lists = rows.filter(({ measure, selection }) => measure === 'downloads' && selection !== 'all');
  const captures = [...Map.groupBy(lists, ({ capture }) => capture).values()];
  const ahead = captures.filter((own) => own.every(({ delta }) => delta > 0)).length;
  const behind = captures.filter((own) => own.every(({ delta }) => delta < 0)).length;
  return { ahead, behind, both: captures.length - ahead - behind };
}
