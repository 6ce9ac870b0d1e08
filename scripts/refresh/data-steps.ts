import { dataStep } from '../report/command-steps.ts';
import type { Step } from '../report/step.ts';

/** Commands that write or judge data after the crawl, in the order in which each rests on the ones before it. */
const COMMANDS = ['history', 'metrics', 'check'] as const;

/** Steps from the crawled tables of a data folder to data that may be published; each must end with 0. */
export function dataSteps(data: string): Step[] {
  return COMMANDS.map((name) => dataStep(name, data, `npm run ${name}`));
}
