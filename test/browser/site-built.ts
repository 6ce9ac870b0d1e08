import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import type { BuiltReport } from './build-site.ts';

/** How the command ended that builds the site for the tests, once it has; undefined where REPORT_DIST names the site. */
export async function reportEnded(): Promise<BuiltReport | undefined> {
  const file = inject('built');
  if (file === '') return undefined;
  while (!existsSync(file)) await wait(100);
  return JSON.parse(readFileSync(file, 'utf8')) as BuiltReport;
}

/** Folder of the built site, when it is there. */
export async function siteBuilt(): Promise<string> {
  const ended = await reportEnded();
  if (ended && ended.code !== 0) throw new Error(`npm run report: ${ended.code}\n${ended.stdout}${ended.stderr}`);
  return inject('dist');
}
