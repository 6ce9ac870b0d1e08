import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureTables } from '../../data/schema/captures/index.ts';
import { parseTable } from '../../data/schema/csv.ts';
import type { Row } from '../../data/schema/table.ts';

export interface Crawled {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CrawlRun {
  /** What came on stderr so far. */
  said: () => string;
  kill: (signal: NodeJS.Signals) => void;
  done: Promise<Crawled>;
}

const folders: string[] = [];

/** Removes the folders that a test file made. */
export function removeScratch(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder that goes with the test file, as remove-scratch.ts sees to. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crawl-'));
  folders.push(folder);
  return folder;
}

/**
 * Starts `scripts/crawl.ts`, as its npm script does, with results and cache below `folder`; nothing of the machine's
 * own settings reaches it.
 */
export function startCrawl(folder: string, args: readonly string[], env: Record<string, string> = {}): CrawlRun {
  const own = ['--into', join(folder, 'data'), '--cache', join(folder, 'cache')];
  const child = spawn(process.execPath, ['--single-threaded-gc', 'scripts/crawl.ts', ...args, ...own], {
    env: {
      PATH: process.env.PATH,
      HF_HOME: join(folder, 'no-home'),
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      ...env,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
  return {
    said: () => stderr,
    kill: (signal) => void child.kill(signal),
    done: new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr }))),
  };
}

/** Runs it to its end. */
export function crawl(folder: string, args: readonly string[], env?: Record<string, string>): Promise<Crawled> {
  return startCrawl(folder, args, env).done;
}

/** Tables of a capture below a folder, checked against their schemas. */
export function readCapture(
  folder: string,
  capture: string,
): { tables: Record<string, Row[]>; about: Record<string, unknown> } {
  const dir = join(folder, 'data', capture);
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  return {
    tables: Object.fromEntries(
      captureTables.map((table) => [table.name, parseTable(table, read(`${table.name}.csv`), table.name)]),
    ),
    about: JSON.parse(read('manifest.json')),
  };
}

/** Name and hash of every CSV below a folder; of everything with `all`. */
export function fingerprint(folder: string, all = false): string[] {
  if (!existsSync(join(folder, 'data'))) return [];
  return readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((name) => (all ? /\./.test(name.slice(1)) : name.endsWith('.csv')))
    .sort()
    .map(
      (name) =>
        `${name} ${
          /\.(csv|json)$/.test(name)
            ? createHash('sha256')
                .update(readFileSync(join(folder, 'data', name)))
                .digest('hex')
                .slice(0, 12)
            : ''
        }`,
    );
}
