import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { ReportError } from '../lib/report-error.ts';

const costs = z.object({ cpuSeconds: z.number(), peakBytes: z.number() });

/** What a process used: processor time of all its threads, and the most memory that it held. */
export type Cost = z.infer<typeof costs>;

export interface Measured {
  /** Flags of Node, the file and its arguments. */
  args: readonly string[];
  /** Folder that it runs in; this one by default. */
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure; 0 by default. */
  ends?: readonly number[];
  signal: AbortSignal;
}

/** Runs a program of Node to its end, without a word of what it prints, and tells what it cost. */
export async function costOf({ args, cwd = '.', env = {}, ends = [0], signal }: Measured): Promise<Cost> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-cost-'));
  const file = join(scratch, 'cost.json');
  try {
    const teller = fileURLToPath(new URL('./tell-cost.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', teller, ...args], {
      cwd,
      env: { ...process.env, ...env, BENCH_COST: file },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-1000)));
    const code = await new Promise<number | null>((ended, failed) => child.once('close', ended).once('error', failed));
    if (code === null || !ends.includes(code))
      throw new ReportError(`${args.join(' ')}: exit code ${code}: ${said}`, 'run that command alone');
    return costs.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
