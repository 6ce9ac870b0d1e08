import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { commandHere, type Ended } from '../../command-here.ts';

const script = resolve('scripts/diff.ts');
const run = await commandHere(script);

/** `npm run diff` in the data folder of a clone, without the name of its commit. */
export async function diff(dir: string, ...args: string[]): Promise<Ended> {
  return withoutCommit(await run(dir, ...args));
}

/** The same as a process of its own. */
export function diffProcess(dir: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: dir, encoding: 'utf8' });
  return withoutCommit({ status: status ?? -1, stdout, stderr });
}

function withoutCommit({ stdout, ...ended }: Ended): Ended {
  return { ...ended, stdout: stdout.replace(/\(`[0-9a-f]{7,}`\)/, '(`<commit>`)') };
}
