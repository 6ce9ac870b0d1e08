import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ReportError } from '../lib/report-error.ts';
import { buildStep } from './command-steps.ts';
import { runStep } from './run-step.ts';
import type { StepContext } from './pipeline-steps.ts';

/** Builds the site from a data folder, the committed one by default. */
export async function buildReport({ root, signal, say }: StepContext, out: string, data = 'data'): Promise<void> {
  const { seconds } = await runStep(buildStep(resolve(root, out), data), root, signal);
  const files = readdirSync(resolve(root, out), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  // A page whose promise never settles ends the program with exit code 0.
  if (!existsSync(resolve(root, out, 'index.html')))
    throw new ReportError(
      `build: expected index.html in ${out}, received ${pages} pages without it`,
      'a page did not come to its end: npm run build names it last',
    );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  say('build', `${data}/ -> ${out}/  ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB`, seconds);
}
