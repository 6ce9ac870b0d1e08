import { checkWrittenStep, dataStep } from '../report/command-steps.ts';
import type { Step } from '../report/step.ts';

/** Steps from the crawled tables to data that may be published, each resting on those before it; each must end with 0. */
export function dataSteps(data: string): Step[] {
  const written = ['history', 'metrics'].map((name) => dataStep(name, data, `npm run ${name}`));
  return [...written, checkWrittenStep(data, 'npm run check')];
}
