import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MadeSizes } from './made-records.ts';

/** Starts a Hub of made-up repositories in a process of its own; resolves to its address. */
export async function startMadeHub(
  sizes: MadeSizes,
  signal: AbortSignal,
): Promise<{ endpoint: string; stop: () => void }> {
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  // Ends with this process, also where that is killed.
  const args = ['--import', file('../crawl/end-with-parent.ts'), file('./made-hub.ts'), JSON.stringify(sizes)];
  const hub = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], signal });
  const endpoint = await new Promise<string>((ready, failed) => {
    createInterface({ input: hub.stdout }).once('line', ready);
    hub.once('error', failed);
  });
  return { endpoint, stop: () => void hub.kill() };
}
