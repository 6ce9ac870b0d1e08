import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ask } from '../../packages/hub-replay/test/ask.ts';
import { writeArchive, writeTinyArchive } from '../../packages/hub-replay/test/tiny-archive.ts';

const command = fileURLToPath(new URL('../../scripts/replay.ts', import.meta.url));

type Run = { stdout: string; stderr: string; code: number | null };

// Runs the command; `started` is called with the process and the first line on stdout.
function run(args: string[], started?: (child: ChildProcess, line: string) => unknown): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args]);
    const run: Run = { stdout: '', stderr: '', code: null };
    let waiting = started;
    child.stderr.on('data', (piece) => (run.stderr += piece));
    child.stdout.on('data', (piece) => {
      run.stdout += piece;
      if (!waiting || !run.stdout.includes('\n')) return;
      Promise.resolve(waiting(child, run.stdout.split('\n')[0]!)).catch(reject);
      waiting = undefined;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}

describe('node scripts/replay.ts', () => {
  test.each([
    ['SIGTERM', 0],
    ['SIGINT', 130],
  ] as const)('prints its address when it is ready, serves, and stops at once on %s', async (signal, code) => {
    const dir = await writeTinyArchive();
    const done = await run(
      [dir, '--quota', 'api=7', '--faults', 'cut,at=9,status,code=502,at=2'],
      async (child, url) => {
        const first = await ask(`${url}/api/models`);
        const second = await ask(`${url}/api/models`);
        child.kill(signal);
        expect([first.status, second.status]).toEqual([200, 502]);
        expect(first.headers.ratelimit).toMatch('"api";r=6');
      },
    );
    expect(done.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(done.stderr).toMatch(/^replay .*: 5 models, 3 datasets, 4 spaces, .* \d+\.\d s\n$/);
    expect(done.code).toBe(code);
  });

  test('exits 1 with what and a hint if the archive cannot be read', async () => {
    const dir = await writeArchive({ 'spaces.ndjson.gz': '[]\n' });
    const done = await run([dir]);
    expect([done.code, done.stdout]).toEqual([1, '']);
    expect(done.stderr.replaceAll(dir, 'DIR')).toMatchInlineSnapshot(`
      "DIR/spaces.ndjson.gz:1: expected one JSON object with an "id", received "[]"
      hint: zcat DIR/spaces.ndjson.gz | sed -n 1p
      "
    `);
  });

  const help = 'npm run replay -- --help lists the options';
  test.each([
    [[], 'npm run replay -- DIR'],
    [['one', 'two'], help],
    [['dir', '--port', 'high'], help],
    [['dir', '--quota', 'api'], help],
    [['dir', '--faults', 'flood'], 'a fault is KIND[,NAME=VALUE]..., one behind the other: cut,status,code=502,at=3'],
    [['dir', '--unknown'], help],
  ])('exits 2 with a hint on %j', async (args, hint) => {
    const done = await run(args);
    expect([done.code, done.stdout]).toEqual([2, '']);
    expect(done.stderr.slice(done.stderr.indexOf('\n'))).toBe(`\nhint: ${hint}\n`);
  });

  test('explains itself on --help', async () => {
    const done = await run(['--help']);
    expect(done.code).toBe(0);
    expect(done.stdout).toMatch('deep-504');
  });
});
