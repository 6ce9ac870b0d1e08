import { expect, test } from 'vitest';
import { crawlCommand, crawlOptions, readCrawlOptions } from '../../../scripts/crawl/crawl-options.ts';
import { attemptCommand } from '../../../scripts/lib/attempt-command.ts';
import { commandHelp } from '../../../scripts/lib/command-help.ts';

test('without options: the live Hub, forty models a task by both measures, by pipeline_tag and by tag', () => {
  expect(readCrawlOptions([])).toMatchObject({
    archive: undefined,
    capture: undefined,
    into: 'data/captures',
    cacheDir: '.cache/hub',
    json: false,
    fresh: false,
    shrunk: undefined,
    concurrency: 4,
    hours: undefined,
    scope: {
      count: 40,
      sorts: ['likes', 'downloads'],
      bys: ['pipeline_tag', 'tag'],
      tasks: undefined,
      spaces: 'using',
      mostSpaces: 5000,
    },
  });
});

test('tasks are a set, stated in order, so that the same crawl is known again', () => {
  const [one, other] = [readCrawlOptions(['--tasks', 'b, a,,b']), readCrawlOptions(['--tasks=a,b'])];
  expect([...one.scope.tasks!]).toEqual(['b', 'a']);
  expect(one.stated).toEqual(other.stated);
});

test('both is both', () =>
  expect(readCrawlOptions(['--by', 'both', '--sort', 'likes']).scope).toMatchObject({
    bys: ['pipeline_tag', 'tag'],
    sorts: ['likes'],
  }));

test('patience is minutes, and no part of what makes a crawl the same', () => {
  const patient = readCrawlOptions(['--patience', '0.5']);
  expect([patient.patience, patient.stated]).toEqual([30_000, readCrawlOptions([]).stated]);
});

test('hours may have a fraction, and are no part of what makes a crawl the same', () => {
  const limited = readCrawlOptions(['--hours', '5.5']);
  expect([limited.hours, limited.stated]).toEqual([5.5, readCrawlOptions([]).stated]);
});

test.each([
  [['--count', '0'], '--count: expected a whole number from 1, received "0"'],
  [['--count', ''], '--count: expected N, received an empty value'],
  [['--count', 'ten'], '--count: expected a whole number from 1, received "ten"'],
  [['--concurrency', '1.5'], '--concurrency: expected a whole number from 1, received "1.5"'],
  [['--patience', '2000'], '--patience: expected minutes from 0 to 1440, received "2000"'],
  [['--patience', 'long'], '--patience: expected minutes from 0 to 1440, received "long"'],
  [
    ['--package-index', 'https://me:PLANTED@pypi.org'],
    '--package-index: expected an address without user, password, query and fragment',
  ],
  [['--hours', '0'], '--hours: expected a number above 0, at most 500, received "0"'],
  [['--hours', ' '], '--hours: expected a number above 0, at most 500, received " "'],
  [['--hours', '5h'], '--hours: expected a number above 0, at most 500, received "5h"'],
  [['--hours', '1e9'], '--hours: expected a number above 0, at most 500, received "1e9"'],
  [['--most-spaces=-1'], '--most-spaces: expected a whole number from 1, received "-1"'],
  [['--sort', 'stars'], '--sort: expected likes, downloads or both, received "stars"'],
  [['--by', 'library'], '--by: expected pipeline_tag, tag or both, received "library"'],
  [['--tasks', ' , '], '--tasks: expected a comma-separated list or all, received " , "'],
  [['--spaces', 'some'], '--spaces: expected using or listed, received "some"'],
])('%j is a usage error', async (args, message) => {
  let said = '';
  const code = await attemptCommand(
    { ...crawlCommand, run: ({ values }) => void crawlOptions(values) },
    { args, signal: new AbortController().signal, out: () => {}, err: (text) => (said += text) },
  );
  expect([code, said]).toEqual([2, `${message}\nhint: npm run crawl -- --help lists the options\n`]);
});

test.each([
  ['--colour', "Unknown option '--colour'"],
  ['surplus', 'crawl: expected options, received surplus'],
  ['--count', "Option '--count <value>' argument missing"],
  ['--json=yes', "Option '--json' does not take an argument"],
])('%s is refused', (arg, message) => expect(() => readCrawlOptions([arg])).toThrow(message));

test('the help names every option once, with its default', () => {
  const named = [...commandHelp(crawlCommand).matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name]) => name);
  expect(named).toEqual([
    '--archive',
    '--into',
    '--capture',
    '--count',
    '--sort',
    '--by',
    '--tasks',
    '--spaces',
    '--most-spaces',
    '--community',
    '--package-index',
    '--concurrency',
    '--hours',
    '--patience',
    '--cache',
    '--fresh',
    '--shrunk',
    '--json',
    '--debug',
    '--help',
  ]);
});
