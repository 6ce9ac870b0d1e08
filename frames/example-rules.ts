import { ENOUGH, knowing, newest } from './choose-captures.ts';
import type { Rule } from './choose-captures.ts';

/** Rules on the Python examples of model cards. */
export const exampleRules = {
  examples: newest('models', 'the Python examples of enough cards', (rows) =>
    knowing(rows, 'example-states', (row) => row.state === 'judged' && row.cards >= ENOUGH),
  ),
} as const satisfies Readonly<Record<string, Rule>>;
