/**
 * `node tools/side-by-side.ts typecheck lint`: npm scripts of package.json beside each other, with what each prints
 * told whole when it ends. Fails when one of them does, after all have ended. tsc and prettier each keep to one core
 * for most of their time, so that two cores end in two thirds of the time.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;

/** Runs the line of a script as npm would, whose PATH this process has. */
async function run(name: string): Promise<number> {
  const line = scripts[name];
  if (line === undefined) throw new Error(`package.json: scripts.${name}: expected a command, received none`);
  const child = spawn(line, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  process.stdout.write(`> ${name}: ${line}\n${said}${code === 0 ? '' : `${name} ended with exit code ${code}\n`}`);
  return code;
}
