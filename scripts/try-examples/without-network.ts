import { spawn, spawnSync } from 'node:child_process';

/** Set in the environment of a process that has no network but its own machine. */
const MARK = 'HUB_REPORT_NO_NETWORK';
/** Brings up the address of the machine itself in the new network and goes on as the program named. */
const ENTER = 'ip link set lo up && exec "$@"';

/**
 * Starts this very program again where there is no network but 127.0.0.1, and gives its exit code; null where it already
 * is there, or where this system cannot do so (not Linux, not root): then only the guard inside each process holds.
 */
export async function withoutNetwork(): Promise<number | null> {
  if (process.env[MARK] !== undefined) return null;
  const inside = ['-n', 'sh', '-c', ENTER, 'sh'];
  const possible =
    process.platform === 'linux' && spawnSync('unshare', [...inside, 'true'], { stdio: 'ignore' }).status === 0;
  if (!possible) return null;
  const child = spawn('unshare', [...inside, process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, [MARK]: '1' },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
