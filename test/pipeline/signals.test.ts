import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';

const lib = join(import.meta.dirname, '../../scripts/lib');

/** A command that computes, with what it does. */
function computing(run: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'computing-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'compute.ts');
  writeFileSync(
    file,
    `import { command } from ${JSON.stringify(join(lib, 'command.ts'))};
import { ReportError } from ${JSON.stringify(join(lib, 'report-error.ts'))};
await command({ name: 'compute', summary: 'much', computes: true, onInterrupt: 'nothing was written', options: {},
  run() { ${run} } });`,
  );
  return file;
}

const start = (file: string, args: readonly string[] = []) =>
  spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a command that computes without an end ends by %s',
  async (signal) => {
    const child = start(computing(`process.stdout.write(String(process.pid)); for (;;);`));
    const [pid] = await once(child.stdout.setEncoding('utf8'), 'data');
    child.kill(signal);
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect([code, said]).toEqual([130, '\ninterrupted: nothing was written\n']);
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  },
);

test('what it prints and how it ends is that of the process that computes', async () => {
  const fails = start(computing(`process.stdout.write('half'); throw new ReportError('x.csv: no', 'mend it');`));
  const said = Promise.all([text(fails.stdout), text(fails.stderr), once(fails, 'close')]);
  expect(await said).toEqual(['half', 'x.csv: no\nhint: mend it\n', [1, null]]);
  const works = start(computing(`process.stdout.write('whole');`));
  expect(await Promise.all([text(works.stdout), once(works, 'close')])).toEqual(['whole', [0, null]]);
  const asked = start(computing(`for (;;);`), ['--wrong']);
  expect(await Promise.all([text(asked.stderr), once(asked, 'close')])).toEqual([
    `Unknown option '--wrong'\nhint: npm run compute -- --help lists the options\n`,
    [2, null],
  ]);
});
