import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    dist: string;
  }
}

/** Builds the site from data/ once for all browser tests, or takes the folder that REPORT_DIST names. */
export default function buildSite(project: TestProject): void {
  const ready = process.env.REPORT_DIST;
  const dist = resolve(ready ?? '.cache/browser/dist');
  if (ready) {
    if (!existsSync(dist)) throw new Error(`REPORT_DIST: ${ready}: no such folder\nhint: npm run build`);
  } else {
    buildInto(dist);
  }
  project.provide('dist', dist);
}

/** Builds the site from data/ into a folder, with these variables on top of the environment. */
export function buildInto(dist: string, variables: Readonly<Record<string, string>> = {}): void {
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...variables };
  const built = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', dist],
    { encoding: 'utf8', env },
  );
  if (built.status !== 0)
    throw new Error(`astro build: ${built.status ?? built.signal}\n${built.stdout}${built.stderr}`);
}
