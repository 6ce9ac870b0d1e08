import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node (?:--[\w=-]+ )*(scripts\/\S+\.ts)$/.exec(line)?.[1];
  return file === undefined ? [] : [{ name, file }];
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Ends what one command writes. */
const mark = '\f';
/**
 * Every command with each of these arguments, by name, one after the other in one process: what they import is loaded
 * once, and by another address a command is run again. One that fails ends its process, so that the exit code is printed
 * instead.
 */
async function runAll(...each: string[]): Promise<Map<string, Ended>[]> {
  const loop = `process.exit = (code) => void (process.exitCode = code);
    for (const arg of ${JSON.stringify(each)}) {
      process.argv.splice(2, Infinity, arg);
      for (const file of ${JSON.stringify(commands.map(({ file }) => `./${file}`))}) {
        process.exitCode = 0;
        await import(file + '?' + arg);
        process.stdout.write(${JSON.stringify(mark)} + process.exitCode + ${JSON.stringify(mark)});
        process.stderr.write(${JSON.stringify(mark)});
      }
    }
    process.exitCode = 0;`;
  const { code, stdout, stderr } = await run('--input-type=module', '--eval', loop, 'every-command');
  const [written, said] = [stdout.split(mark), stderr.split(mark)];
  const count = each.length * commands.length;
  expect([code, written.length, said.length]).toEqual([0, 2 * count + 1, count + 1]);
  return each.map((_, round) => {
    const ended = commands.map(({ name }, place): [string, Ended] => {
      const at = round * commands.length + place;
      return [name, { code: Number(written[2 * at + 1]), stdout: written[2 * at]!, stderr: said[at]! }];
    });
    return new Map(ended);
  });
}

let [helped, refused]: [Map<string, Ended>, Map<string, Ended>] = [new Map(), new Map()];
beforeAll(async () => {
  [helped, refused] = (await runAll('--help', '--no-such-option')) as [typeof helped, typeof refused];
});

test('the commands are these, each in a file named as its npm script', () => {
  expect(commands.map(({ name }) => name).sort()).toEqual([
    'api-names',
    'architectures',
    'bench',
    'bench:alarms',
    'bench:live',
    'bench:replay',
    'captures',
    'check',
    'crawl',
    'diff',
    'encoders',
    'evaluate:triples',
    'examples',
    'first-run',
    'gold',
    'graph',
    'history',
    'integrations',
    'listing-parquet',
    'listings',
    'metrics',
    'refresh',
    'rehearse',
    'replay',
    'report',
    'sample-hub',
    'samples',
    'score',
    'snippets',
    'soak',
    'study',
    'triples',
    'try-examples',
    'zoo',
  ]);
  for (const { name, file } of commands) expect(file).toBe(`scripts/${name.replace(':', '-')}.ts`);
});

describe.each(commands)('npm run $name', ({ name }) => {
  test('explains itself on --help, with --debug and its exit codes', () => {
    const { code, stdout, stderr } = helped.get(name)!;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^npm run ${name} -- .*\\[options\\] {4}\\S`));
    expect(stdout).toMatch(/^ {2}--debug +print stacks and causes of errors$/m);
    const stopped = { crawl: ', 75 stopped by --hours and data untouched', refresh: ', 75 unfinished' }[name] ?? '';
    expect(stdout).toMatch(new RegExp(`\nExit: 0 \\w+, 1 [\\w ]+, 2 usage${stopped}, 130 interrupted\\.\n$`));
    expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  test('ends with 2 and a hint on an option that it does not know', () =>
    expect(refused.get(name)).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unknown option '--no-such-option'\nhint: npm run ${name} -- --help lists the options\n`,
    }));
});

test.each([
  ['--help', () => helped],
  ['--no-such-option', () => refused],
])('a process of its own ends as one of many after %s', async (option, all) =>
  expect(await run('scripts/zoo.ts', option)).toEqual(all().get('zoo')),
);

test('npm run metrics fails on a folder without captures and writes nothing', async () =>
  expect(await run('scripts/metrics.ts', '--data', 'no-such-folder')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'no-such-folder/captures: expected captures, received none\n' +
      'hint: npm run crawl makes captures; --data names another data folder\n',
  }));

test('npm run captures knows the captures that --only may name, and npm run graph a folder', async () => {
  expect(await run('scripts/captures.ts', 'fixtures', '--only', '1999-01-01')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^--only: expected one of 2022-02-15, .*, received 1999-01-01\nhint: /),
  });
  expect(await run('scripts/graph.ts', 'fixtures')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'fixtures: expected a file, received a folder\nhint: name a file in it: npm run graph -- --help\n',
  });
});

test('npm run encoders refuses a data folder that is not there, and makes none', async () => {
  expect(await run('scripts/encoders.ts', '--data', 'no-such-folder')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'no-such-folder: expected a folder, received none\nhint: --data names another one\n',
  });
  expect(existsSync('no-such-folder')).toBe(false);
});
