import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStep, crawlStep, historyStep, metricsStep, type StepContext } from './pipeline-steps.ts';

/** The whole pipeline on an archive, each stage as its own command, into a scratch folder. */
export async function tryPipeline(context: StepContext, archive: string, scratch: string): Promise<void> {
  const data = join(scratch, 'data');
  await crawlStep(context, archive, { data, cache: join(scratch, 'cache') });
  await historyStep(context, data);
  await metricsStep(context, data);
  await checkStep(context, data);
}

/** Capture name that an archive states for itself. */
export function captureOf(archive: string): string {
  return (JSON.parse(readFileSync(join(archive, 'about.json'), 'utf8')) as { capture: string }).capture;
}
