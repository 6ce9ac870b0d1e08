import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node (?:--[\w=-]+ )*(scripts\/\S+\.ts)$/.exec(line)?.[1];
  return file === undefined ? [] : [{ name, file }];
});

function run(file: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file, ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test('the commands are these, each in a file named as its npm script', () => {
  expect(commands.map(({ name }) => name).sort()).toEqual([
    'architectures',
    'bench:crawl',
    'bench:replay',
    'captures',
    'check',
    'crawl',
    'diff',
    'encoders',
    'evaluate:triples',
    'gold',
    'graph',
    'integrations',
    'listings',
    'metrics',
    'rehearse',
    'replay',
    'report',
    'sample-hub',
    'samples',
    'triples',
    'zoo',
  ]);
  for (const { name, file } of commands) expect(file).toBe(`scripts/${name.replace(':', '-')}.ts`);
});

describe.each(commands)('npm run $name', ({ name, file }) => {
  test('explains itself on --help, with --debug and its exit codes', async () => {
    const { code, stdout, stderr } = await run(file, '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^npm run ${name} -- .*\\[options\\] {4}\\S`));
    expect(stdout).toMatch(/^ {2}--debug +print stacks and causes of errors$/m);
    expect(stdout).toMatch(/\nExit: 0 \w+, 1 [\w ]+, 2 usage, 130 interrupted\.\n$/);
    expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  test('ends with 2 and a hint on an option that it does not know', async () =>
    expect(await run(file, '--no-such-option')).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unknown option '--no-such-option'\nhint: npm run ${name} -- --help lists the options\n`,
    }));
});

test('npm run metrics fails on a folder without captures and writes nothing', async () =>
  expect(await run('scripts/metrics.ts', '--data', 'no-such-folder')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'no-such-folder/captures: expected captures, received none\n' +
      'hint: npm run crawl makes captures; --data names another data folder\n',
  }));
