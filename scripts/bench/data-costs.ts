import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { costOf, type Cost } from './cost-of.ts';
import { growData } from './grow-data.ts';

/** What is done with a data folder, in this order. */
export const dataSteps = ['metrics', 'check', 'build'] as const;
export type DataStep = (typeof dataSteps)[number];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What these steps cost with the data as they are and with each capture `times` times. */
export async function dataCosts(
  steps: readonly DataStep[],
  times: number,
  signal: AbortSignal,
): Promise<{ step: DataStep; once: Cost; grown: Cost }[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-data-'));
  try {
    const [once, grown] = [join(scratch, 'once'), join(scratch, 'grown')];
    cpSync(join(root, 'data'), once, { recursive: true });
    growData(join(root, 'data'), grown, times);
    // Check asks for every capture in the history, and all ask for the metrics of the captures that there are.
    for (const name of ['history', 'metrics']) await costOf(stepOf(name, grown, signal));
    const costs = [];
    for (const step of steps)
      costs.push({
        step,
        once: await costOf(stepOf(step, once, signal)),
        grown: await costOf(stepOf(step, grown, signal)),
      });
    return costs;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function stepOf(name: string, data: string, signal: AbortSignal) {
  if (name === 'build')
    return {
      args: ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', `${data}-site`],
      env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', REPORT_DATA: data },
      cwd: root,
      signal,
    };
  // Check tells of alarms between two days that nobody has explained: that is no failure here.
  return { args: [`scripts/${name}.ts`, '--data', data], cwd: root, signal, ends: name === 'check' ? [0, 1] : [0] };
}
