import type { Step } from './step.ts';

/**
 * Flags of Node for work that fills one processor: rows live as long as the work, so that a larger nursery copies them
 * less often, and threads that collect beside it only take turns with it. A tenth of the time of the metrics.
 */
const BUSY = ['--single-threaded-gc', '--max-semi-space-size=32'];

/** The step of a command that works on a data folder; the flags are those that its npm script sets. */
export function dataStep(name: string, data: string, alone = `npm run ${name} -- --data ${data}`): Step {
  return { name, args: [...BUSY, `scripts/${name}.ts`, '--data', data], alone };
}

/** The step that checks a data folder after the step that wrote its metrics: they are not computed once more. */
export function checkWrittenStep(data: string, alone?: string): Step {
  const step = dataStep('check', data, alone);
  return { ...step, args: [...step.args, '--just-written'] };
}

/** The step that builds the site from a data folder; Astro says nothing to anyone about it. */
export function buildStep(out: string, data: string): Step {
  return {
    name: 'build',
    args: [...BUSY, 'node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', out],
    alone: 'npm run build',
    env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', REPORT_DATA: data },
  };
}
