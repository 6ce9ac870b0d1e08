import * as Plot from '@observablehq/plot';
import { outcomes } from '../../data/schema/first-run/outcomes.ts';
import { isPilot, type RunnerName } from '../../data/schema/first-run/run.ts';
import type { Chart } from '../figure/chart.ts';
import { nameBars } from '../figure/name-bars.ts';
import { palette } from '../figure/palette.ts';

interface Tried {
  outcome: string;
  /** Program that made the call. */
  runner: RunnerName;
  weights: string;
  /** Weights and, where they are random, the program, as the legend tells them apart. */
  what: string;
  models: number;
  of: number;
  /** Day on which the models were tried. */
  tried: string;
}

const kinds = [
  { value: 'real', label: 'weights that others trained', colour: palette.categories[0] ?? palette.ink },
  { value: 'random javascript', label: 'random weights, in JavaScript', colour: palette.categories[2] ?? palette.ink },
  { value: 'random python', label: 'random weights, in Python', colour: palette.categories[4] ?? palette.ink },
  { value: 'none', label: 'nothing served', colour: palette.muted },
];

/** What came of the models of both pilots, by outcome, kind of weights and program. */
export const chart: Chart<Tried> = {
  id: 'first-run-outcomes',
  title: 'What came of the first runs of the pilots',
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
    'Models of the pilots in JavaScript and in Python by what came of the one call that the Hub shows. They were picked so ' +
    'that each outcome occurs: the lengths of the bars say what was tried, and nothing of the Hub.',
  kind: 'models',
  part: () => 'models picked for pilots',
  captures: [],
  written: (rows) => [...new Set(rows.map(({ tried }) => tried))].map((day) => ({ day, what: 'first runs of pilots' })),
  columns: [
    { name: 'outcome', label: 'Outcome', format: 'text' },
    { name: 'runner', label: 'Program', format: 'text' },
    { name: 'weights', label: 'Weights', format: 'text' },
    { name: 'models', label: 'Models', format: 'integer' },
    { name: 'of', label: 'Tried', format: 'integer' },
  ],
  rows(data) {
    const days = data.metricTable('first-run-runs').filter(isPilot);
    const place = (outcome: string) => outcomes.findIndex((each) => each === outcome);
    return data
      .metricTable('first-run-outcomes')
      .filter((row) => isPilot(row) && row.task === 'all' && row.weights !== 'all' && row.models > 0)
      .map(({ run, runner, outcome, weights, models, of }) => {
        const tried = days.find((each) => each.run === run)?.tried_at ?? '';
        return {
          outcome,
          runner,
          weights,
          what: weights === 'random' ? `random ${runner}` : weights,
          models,
          of,
          tried,
        };
      })
      .sort((a, b) => place(a.outcome) - place(b.outcome) || order(a.what) - order(b.what));
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
            { x: 'models', y: 'outcome', fill: 'what', stroke: palette.paper },
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
    return `Bars by outcome of the pilots: ${names.map((name) => `${name} ${total(rows, name)}`).join(', ')}.`;
  },
};

interface Sum {
  outcome: string;
  models: number;
}

function total(rows: readonly Tried[], name: string): number {
  return rows.reduce((sum, { outcome, models }) => sum + (outcome === name ? models : 0), 0);
}

function order(what: string): number {
  return kinds.findIndex(({ value }) => value === what);
}

/** The models with weights that somebody trained that worked. */
function worked(rows: readonly Tried[]): Tried | undefined {
  return rows.find(({ outcome, weights }) => outcome === 'worked' && weights === 'real');
}
