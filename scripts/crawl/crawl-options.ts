import type { DeclaredCommand, Values } from '../lib/declared-command.ts';
import { parseCommand } from '../lib/parse-command.ts';
import { UsageError } from '../lib/usage-error.ts';
import { wholeNumber } from '../lib/whole-number.ts';
import type { Sort, TaskBy } from '../tidy/collect-top-lists.ts';
import type { ScopeOptions } from './crawl-context.ts';
import { MOST_LANES } from './lanes.ts';

const MOST_HOURS = 500;
const MOST_PATIENCE = 1440;

export interface CrawlOptions {
  archive: string | undefined;
  into: string;
  /** Name of the capture; undefined: latest, or the folder name of an archive. */
  capture: string | undefined;
  json: boolean;
  fresh: boolean;
  /** Why a listing that is more than a twentieth smaller than the last is right; undefined: it is refused. */
  shrunk: string | undefined;
  cacheDir: string;
  concurrency: number;
  /** Hours after which the crawl stops, to go on another time; undefined: it goes to its end. */
  hours: number | undefined;
  /** Milliseconds after which a Hub that does not answer is given up; undefined: five minutes. */
  patience: number | undefined;
  scope: ScopeOptions;
  /** Address of the package index, or none; undefined: pypi.org for a Hub that is not on loopback. */
  packageIndex: string | undefined;
  /** Scope options as the manifest states them. */
  stated: Record<string, string | number>;
}

/** What `npm run crawl` says of itself. */
export const crawlCommand = {
  name: 'crawl',
  summary: 'crawl the Hub into data/captures/<capture>/',
  options: {
    archive: {
      type: 'string',
      value: 'DIR',
      help: "replay an archive folder as a Hub on loopback and crawl that (capture: the folder's name)",
    },
    into: { type: 'string', value: 'DIR', default: 'data/captures', help: 'write DIR/<capture>/' },
    capture: {
      type: 'string',
      value: 'NAME',
      help: "name of the capture (default latest; for an archive its folder's name)",
    },
    count: { type: 'string', value: 'N', default: '40', help: 'models in the top list of each task and measure' },
    sort: { type: 'string', value: 'WHICH', default: 'both', help: 'likes, downloads or both' },
    by: {
      type: 'string',
      value: 'WHICH',
      default: 'both',
      help: 'pipeline_tag, tag or both: how a model belongs to a task',
    },
    tasks: { type: 'string', value: 'LIST', default: 'all', help: 'comma-separated tasks, or all' },
    spaces: {
      type: 'string',
      value: 'WHICH',
      default: 'using',
      help: 'using: Spaces that use a model in scope; listed: all of the listing',
    },
    'most-spaces': {
      type: 'string',
      value: 'N',
      default: '5000',
      help: 'at most N Spaces get a row and calls of their own; beyond, a fixed sample',
    },
    community: {
      type: 'string',
      value: 'WHICH',
      default: 'yes',
      help: 'yes or no: ask for discussions and commits of each Space, a replay for those that its archive holds',
    },
    'package-index': {
      type: 'string',
      value: 'WHICH',
      help:
        "address of a Python package index with PyPI's JSON API, or none (default https://pypi.org for a Hub on the " +
        'network, none for an archive or a Hub on loopback)',
    },
    concurrency: {
      type: 'string',
      value: 'N',
      default: '4',
      help: `single repositories asked for at once; more, up to ${MOST_LANES}, of a Hub that is slow to answer`,
    },
    hours: {
      type: 'string',
      value: 'H',
      help: 'stop after H hours at whole pages, with exit code 75; the same command goes on',
    },
    patience: {
      type: 'string',
      value: 'MINUTES',
      help: 'wait so long for a Hub that is down, or for an answer that makes sense (default 5)',
    },
    cache: { type: 'string', value: 'DIR', default: '.cache/hub', help: 'raw answers, kept compressed' },
    fresh: {
      type: 'boolean',
      help: 'ask for everything anew: go on with no unfinished crawl, and believe nothing that earlier ones kept',
    },
    shrunk: {
      type: 'string',
      value: 'REASON',
      help: 'write a listing that is more than 5 % smaller than the last of the same name; the reason goes to its notes',
    },
    json: { type: 'boolean', help: 'print a machine-readable summary on stdout' },
  },
  notes: `Environment, as the Hub's own tools read it: HF_ENDPOINT, HF_TOKEN, HF_TOKEN_PATH, HF_HOME, HF_HUB_OFFLINE.
HF_ENDPOINT is an origin of https, without user and password; http to another machine needs HUB_REPORT_HTTP=1.
A run that ends early, also by kill -9, goes on where it stood when the same command is given again.
Files whose request the Hub counts as a download are never asked for; the count is printed and stored.`,
  exits: { 75: 'stopped by --hours and data untouched' },
  onInterrupt: 'nothing was written to data; the same command goes on where this one stopped',
} as const satisfies DeclaredCommand;

/** Options of `npm run crawl` as they stand in an argument list. */
export function readCrawlOptions(args: readonly string[]): CrawlOptions {
  return crawlOptions(parseCommand(crawlCommand, args).values);
}

/** Options of `npm run crawl`; a value that makes no sense is a usage error (exit 2). */
export function crawlOptions(values: Values<typeof crawlCommand.options>): CrawlOptions {
  const tasks =
    values.tasks === 'all'
      ? undefined
      : new Set(
          values.tasks
            .split(',')
            .map((task) => task.trim())
            .filter(Boolean),
        );
  if (tasks?.size === 0) throw usage('--tasks', 'a comma-separated list or all', values.tasks);
  const sorts = both<Sort>('--sort', values.sort, ['likes', 'downloads']);
  const bys = both<TaskBy>('--by', values.by, ['pipeline_tag', 'tag']);
  if (values.spaces !== 'using' && values.spaces !== 'listed')
    throw usage('--spaces', 'using or listed', values.spaces);
  if (values.community !== 'yes' && values.community !== 'no')
    throw usage('--community', 'yes or no', values.community);
  const count = wholeNumber('--count', values.count);
  const mostSpaces = wholeNumber('--most-spaces', values['most-spaces']);
  return {
    archive: values.archive,
    into: values.into,
    capture: values.capture,
    json: values.json,
    fresh: values.fresh,
    shrunk: shrunkOf(values.shrunk),
    cacheDir: values.cache,
    concurrency: wholeNumber('--concurrency', values.concurrency),
    hours: hoursOf(values.hours),
    patience: patienceOf(values.patience),
    packageIndex: packageIndexOf(values['package-index']),
    scope: { count, sorts, bys, tasks, spaces: values.spaces, mostSpaces, community: values.community === 'yes' },
    stated: {
      count,
      sort: values.sort,
      by: values.by,
      tasks: tasks ? [...tasks].sort().join(',') : 'all',
      spaces: values.spaces,
      most_spaces: mostSpaces,
    },
  };
}

function shrunkOf(value: string | undefined): string | undefined {
  if (value?.trim() === '') throw usage('--shrunk', 'a reason', value);
  return value;
}

function hoursOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const hours = value.trim() === '' ? NaN : Number(value);
  // A timer of Node has at most 2^31 ms, 24 days.
  if (!(hours > 0 && hours <= MOST_HOURS)) throw usage('--hours', `a number above 0, at most ${MOST_HOURS}`, value);
  return hours;
}

function patienceOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const minutes = value.trim() === '' ? NaN : Number(value);
  if (!(minutes >= 0 && minutes <= MOST_PATIENCE))
    throw usage('--patience', `minutes from 0 to ${MOST_PATIENCE}`, value);
  return minutes * 60_000;
}

function packageIndexOf(value: string | undefined): string | undefined {
  if (value === undefined || value === 'none') return value;
  if (/[@?#]/.test(value))
    throw new UsageError('--package-index: expected an address without user, password, query and fragment');
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw usage('--package-index', 'an http(s) address or none', value);
  return url.origin;
}

function both<T extends string>(option: string, value: string, known: readonly T[]): T[] {
  if (value === 'both') return [...known];
  const one = known.find((each) => each === value);
  if (one === undefined) throw usage(option, `${known.join(', ')} or both`, value);
  return [one];
}

function usage(option: string, expected: string, value: string): UsageError {
  return new UsageError(`${option}: expected ${expected}, received ${JSON.stringify(value)}`);
}
