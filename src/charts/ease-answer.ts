import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { framesOf } from '../../frames/frame-rules.ts';
import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import type { Chart } from '../figure/chart.ts';
import { headlineTasks } from '../figure/headline-tasks.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { populationName } from '../figure/population-name.ts';
import { formatNumber } from '../format/format-number.ts';

/** The two tasks held against each other in one capture. */
interface Answer {
  capture: string;
  seen: string;
  population: string;
  parts: number;
  first_models: number;
  second_models: number;
  /** Index of text classification minus that of text generation, with its interval over authors. */
  difference: number;
  low: number;
  high: number;
  answer: string;
}

const [first, second] = comparedTasks;
/** A difference that is too small to matter. */
const MARGIN = 0.1;
const WHOLE = populationName('whole');

/** Which of the two tasks is easier, in every capture that ranks both. */
export const chart: Chart<Answer> = {
  id: 'ease-answer',
  title: 'Which of the two tasks is easier, listing by listing',
  findings: [
    {
      holds: (rows) => count(rows, second) > 0 && count(rows, first) === 0,
      say: (rows) =>
        `Text generation was the easier one in ${count(rows, second)} of ${rows.length} listings, text classification in none`,
    },
    {
      holds: (rows) => count(rows, first) > 0 && count(rows, second) === 0,
      say: (rows) =>
        `Text classification was the easier one in ${count(rows, first)} of ${rows.length} listings, text generation in none`,
    },
    {
      holds: (rows) => count(rows, first) > 0 && count(rows, second) > 0,
      say: (rows) =>
        `Text classification was easier in ${count(rows, first)}, text generation in ${count(rows, second)} of ` +
        `${rows.length} listings`,
    },
    {
      holds: (rows) => count(rows, first) + count(rows, second) === 0,
      say: (rows) => `In none of ${rows.length} listings can one of the two tasks be called easier`,
    },
  ],
  subtitle: 'Difference of the mean share of conditions that leading models of the two tasks meet, with 95% intervals',
  caption:
    'Lines are the intervals by author. Between the dashed rules a difference is too small to matter. Grey rows are not of ' +
    'the whole Hub, and not to be compared with the others.',
  kind: 'models',
  part: () => 'top lists of two tasks',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'population', label: 'Covers', format: 'text' },
    { name: 'difference', label: 'Difference', format: 'number', digits: 3 },
    { name: 'low', label: 'Low', format: 'number', digits: 3 },
    { name: 'high', label: 'High', format: 'number', digits: 3 },
    { name: 'answer', label: 'Classification is', format: 'text' },
    { name: 'parts', label: 'Parts', format: 'integer' },
    { name: 'first_models', label: 'Models of classification', format: 'integer' },
    { name: 'second_models', label: 'Models of generation', format: 'integer' },
  ],
  rows(data) {
    const kinds = new Map(data.captures().map((each) => [each.capture, each.population.models.kind]));
    return framesOf(data.metricTable, 'every-ease').flatMap(({ capture, seen }) =>
      data
        .metricTable('ease-pairs')
        .filter((row) => row.capture === capture && row.first === first && row.second === second)
        .flatMap(({ parts, first_models, second_models, difference, low, high, answer }) =>
          low === null || high === null
            ? []
            : {
                capture,
                seen,
                population: populationName(kinds.get(capture) ?? 'unknown'),
                parts,
                first_models,
                second_models,
                difference,
                low,
                high,
                answer,
              },
        ),
    );
  },
  draw(rows, width) {
    const isNarrow = width < 500;
    const names = rows.map(nameOf);
    const most = Math.max(0.2, ...rows.flatMap(({ low, high }) => [-low, high]));
    const head = { frameAnchor: 'top', dy: -14, fontWeight: 600 } as const;
    return {
      height: 34 * rows.length + (isNarrow ? 70 : 56),
      marginLeft: longestLabel(names, width) + 12,
      marginRight: 14,
      marginTop: isNarrow ? 48 : 34,
      marginBottom: 24,
      x: { domain: [-most, most], label: null, ticks: isNarrow ? 3 : 5 },
      y: { domain: names, label: null, tickSize: 0 },
      marks: [
        Plot.ruleX([0], { stroke: palette.ink }),
        Plot.ruleX([-MARGIN, MARGIN], { stroke: palette.muted, strokeDasharray: '3 3' }),
        Plot.text([isNarrow ? '\u2190 generation' : '\u2190 generation easier'], {
          ...head,
          x: () => 0,
          dx: -12,
          textAnchor: 'end',
          fill: headlineTasks[1].colour,
        }),
        // Half of a narrow drawing has no room for the word: it ends at the edge.
        Plot.text([isNarrow ? 'classification \u2192' : 'classification easier \u2192'], {
          ...head,
          // Above the other one, beside which there is no room.
          dy: isNarrow ? -30 : -14,
          x: () => (isNarrow ? most : 0),
          dx: isNarrow ? 13 : 12,
          textAnchor: isNarrow ? 'end' : 'start',
          fill: headlineTasks[0].colour,
        }),
        Plot.ruleY(rows, { y: nameOf, x1: 'low', x2: 'high', stroke: strokeOf, strokeWidth: 2 }),
        Plot.dot(rows, { y: nameOf, x: 'difference', r: 5, fill: strokeOf, stroke: palette.paper }),
      ],
      color: { type: 'identity' },
    };
  },
  describe: (rows) =>
    `Classification less generation, with the range by author: ` +
    `${rows
      .map(
        ({ seen, difference, low, high }) =>
          `${monthWords(seen)} ${formatNumber(difference, 2)} (${formatNumber(low, 2)} to ${formatNumber(high, 2)})`,
      )
      .join(', ')}.`,
};

function nameOf({ seen, population }: Answer): string {
  return `${monthWords(seen)}, ${population}`;
}

/** Listings of the whole Hub stand out, others are grey. */
function strokeOf({ population }: Answer): string {
  return population === WHOLE ? palette.ink : palette.muted;
}

/** In how many captures the task is told to be the easier of the two. */
function count(rows: readonly Answer[], task: string): number {
  return rows.filter(({ low, high }) => {
    const isSmall = low >= -MARGIN && high <= MARGIN;
    return !isSmall && (task === first ? low > 0 : high < 0);
  }).length;
}
