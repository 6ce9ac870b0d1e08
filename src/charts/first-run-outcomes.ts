import * as Plot from '@observablehq/plot';
import { outcomes } from '../../data/schema/first-run/outcomes.ts';
import type { Chart } from '../figure/chart.ts';
import { nameBars } from '../figure/name-bars.ts';
import { palette } from '../figure/palette.ts';

interface Tried {
  outcome: string;
  weights: string;
  models: number;
  of: number;
  /** Day on which the models were tried. */
  tried: string;
}

const kinds = [
  { value: 'real', label: 'weights that others trained', colour: palette.categories[0] ?? palette.ink },
  { value: 'random', label: 'random weights of ours', colour: palette.categories[2] ?? palette.ink },
  { value: 'none', label: 'nothing served', colour: palette.muted },
];

/** What came of the models of the pilot, by outcome and kind of weights. */
export const chart: Chart<Tried> = {
  id: 'first-run-outcomes',
  title: 'What came of the first runs of the pilot',
  findings: [
    {
      holds: (rows) => (worked(rows)?.of ?? 0) > 0 && worked(rows)!.models <= worked(rows)!.of,
      say(rows) {
        const { models, of } = worked(rows)!;
        return `In a pilot, ${models} of ${of} models with trained weights worked by the one call of their page`;
      },
    },
  ],
  subtitle: 'Models by what came of the one call that the Hub shows; they were picked, so that each outcome occurs',
  caption:
    'Models by what came of the one call that the Hub shows. They were picked so that each outcome occurs: the ' +
    'lengths of the bars say what was tried, and nothing of the Hub.',
  kind: 'models',
  part: () => 'models picked for a pilot',
  captures: [],
  written: (rows) => rows.slice(0, 1).map(({ tried }) => ({ day: tried, what: 'first runs of a pilot' })),
  columns: [
    { name: 'outcome', label: 'Outcome', format: 'text' },
    { name: 'weights', label: 'Weights', format: 'text' },
    { name: 'models', label: 'Models', format: 'integer' },
    { name: 'of', label: 'Tried', format: 'integer' },
  ],
  rows(data) {
    const tried = data.metricTable('first-run-runs').find(({ run }) => run === 'pilot')?.tried_at ?? '';
    const place = (outcome: string) => outcomes.findIndex((each) => each === outcome);
    return data
      .metricTable('first-run-outcomes')
      .filter(({ run, runner, task }) => run === 'pilot' && runner === 'javascript' && task === 'all')
      .filter(({ weights, models }) => weights !== 'all' && models > 0)
      .map(({ outcome, weights, models, of }) => ({ outcome, weights, models, of, tried }))
      .sort((a, b) => place(a.outcome) - place(b.outcome) || order(a.weights) - order(b.weights));
  },
  legend: () => kinds.map(({ label, colour }) => ({ label, colour })),
  draw(rows, width) {
    const names = [...new Set(rows.map(({ outcome }) => outcome))];
    const sums = names.map((name) => ({ outcome: name, models: total(rows, name) }));
    return {
      ...nameBars(names, Math.max(...sums.map(({ models }) => models)), width),
      color: { domain: kinds.map(({ value }) => value), range: kinds.map(({ colour }) => colour) },
      marks: [
        Plot.barX(
          rows,
          Plot.stackX(
            { order: kinds.map(({ value }) => value) },
            { x: 'models', y: 'outcome', fill: 'weights', stroke: palette.paper },
          ),
        ),
        Plot.text(sums, {
          x: 'models',
          y: 'outcome',
          text: ({ models }: Sum) => String(models),
          dx: 6,
          textAnchor: 'start',
        }),
      ],
    };
  },
  describe(rows) {
    const names = [...new Set(rows.map(({ outcome }) => outcome))];
    return `Bars by outcome of the pilot: ${names.map((name) => `${name} ${total(rows, name)}`).join(', ')}.`;
  },
};

interface Sum {
  outcome: string;
  models: number;
}

function total(rows: readonly Tried[], name: string): number {
  return rows.reduce((sum, { outcome, models }) => sum + (outcome === name ? models : 0), 0);
}

function order(weights: string): number {
  return kinds.findIndex(({ value }) => value === weights);
}

/** The models with weights that somebody trained that worked. */
function worked(rows: readonly Tried[]): Tried | undefined {
  return rows.find(({ outcome, weights }) => outcome === 'worked' && weights === 'real');
}
