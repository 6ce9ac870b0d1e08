import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    dist: string;
    /** Path on its host that the site was built for, without a slash at the end; none where REPORT_DIST names the site. */
    base: string;
    /** Port on loopback of the Hub that the site was built for; 0 where REPORT_DIST names the site. */
    hubPort: number;
  }
}

/** Where GitHub Pages serves a project: below the root of a host. */
const BASE = '/hub-report';

/**
 * Builds the site from data/ once for all browser tests, for a path below the root of its host, and its demo for a Hub
 * on loopback; or takes the folder that REPORT_DIST names.
 */
export default async function buildSite(project: TestProject): Promise<void> {
  const ready = process.env.REPORT_DIST;
  const dist = resolve(ready ?? '.cache/browser/dist');
  const hubPort = ready ? 0 : await freePort();
  if (ready) {
    if (!existsSync(dist)) throw new Error(`REPORT_DIST: ${ready}: no such folder\nhint: npm run build`);
  } else {
    buildInto(dist, {
      HF_ENDPOINT: `http://127.0.0.1:${hubPort}`,
      BASE: `${BASE}/`,
      SITE: 'https://example.github.io',
    });
  }
  project.provide('dist', dist);
  project.provide('base', ready ? '' : BASE);
  project.provide('hubPort', hubPort);
}

/** A port that nobody listens on, below those that a system gives to who asks for any. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 10_000); ; port += 1) {
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true));
    });
    if (!isFree) continue;
    await new Promise((done) => server.close(done));
    return port;
  }
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
