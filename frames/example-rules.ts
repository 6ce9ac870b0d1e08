import { ENOUGH, knowing, newest } from './choose-captures.ts';
import type { Rule, Summary } from './choose-captures.ts';
import type { MetricRows } from './metric-rows.ts';

/** Rules on the Python examples of model cards. */
export const exampleRules = {
  'aged-examples': {
    about: 'The oldest capture with Python examples of enough cards, which had the longest time to break.',
    choose: (rows) => judged(rows).slice(0, 1),
  },
  examples: newest('models', 'the Python examples of enough cards', judged),
} as const satisfies Readonly<Record<string, Rule>>;

function judged(rows: MetricRows): Summary[] {
  return knowing(rows, 'example-states', (row) => row.state === 'judged' && row.cards >= ENOUGH);
}
