import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    dist: string;
    /** Path on its host that the site was built for, without a slash at the end; none where REPORT_DIST names the site. */
    base: string;
    /** Port on loopback of the Hub that the site was built for; 0 where REPORT_DIST names the site. */
    hubPort: number;
    /** File that is there as soon as the site is, with a `BuiltReport`; '' where REPORT_DIST names the site. */
    built: string;
  }
}

/** How `npm run report` ended, which built the site. */
export interface BuiltReport {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Names in the folder for temporary files that the command left behind. */
  left: string[];
  /** Captures in data/ before and after. */
  captures: [string[], string[]];
}

/** Where GitHub Pages serves a project: below the root of a host. */
const BASE = '/hub-report';
/** Proxies that lead nowhere: whoever asks the network fails. */
const offline = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9', HF_TOKEN: '' };

/**
 * Has `npm run report` build the site once for all browser tests, for a path below the root of its host, and its demo
 * for a Hub on loopback; or takes the folder that REPORT_DIST names. It builds beside the unit tests, and `site-built.ts`
 * waits for it.
 */
export default async function buildSite(project: TestProject): Promise<(() => void) | undefined> {
  const ready = process.env.REPORT_DIST || undefined;
  const dist = resolve(ready ?? '.cache/browser/dist');
  const built = ready ? '' : resolve('.cache/browser/report.json');
  const hubPort = ready ? 0 : await freePort();
  project.provide('dist', dist);
  project.provide('base', ready ? '' : BASE);
  project.provide('hubPort', hubPort);
  project.provide('built', built);
  if (!ready) return report(dist, built, hubPort);
  if (!existsSync(dist)) throw new Error(`REPORT_DIST: ${ready}: no such folder\nhint: npm run build`);
  return undefined;
}

/** Starts the command, whose end a file then tells; the function returned stops it. */
function report(dist: string, built: string, hubPort: number): () => void {
  rmSync(built, { force: true });
  mkdirSync(resolve(built, '..'), { recursive: true });
  const temp = mkdtempSync(join(tmpdir(), 'report-'));
  const captures = readdirSync('data/captures');
  const child = spawn(process.execPath, ['scripts/report.ts', '--out', dist], {
    env: {
      ...process.env,
      ...offline,
      // As the pipeline tests have it, beside which it runs.
      NODE_COMPILE_CACHE: resolve('.cache/node-compile'),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      HF_ENDPOINT: `http://127.0.0.1:${hubPort}`,
      BASE: `${BASE}/`,
      SITE: 'https://example.github.io',
      TMPDIR: temp,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  child.once('close', (code) => {
    const left = readdirSync(temp).filter((name) => name.startsWith('hub-report-'));
    rmSync(temp, { recursive: true });
    const ended: BuiltReport = { code, ...said, left, captures: [captures, readdirSync('data/captures')] };
    writeFileSync(`${built}.tmp`, JSON.stringify(ended));
    renameSync(`${built}.tmp`, built);
  });
  return () => void child.kill();
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
