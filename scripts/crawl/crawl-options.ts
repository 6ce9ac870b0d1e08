import { parseArgs } from 'node:util';
import { ReportError } from '../lib/report-error.ts';
import type { Sort, TaskBy } from '../tidy/collect-top-lists.ts';
import type { ScopeOptions } from './crawl-context.ts';

export interface CrawlOptions {
  archive: string | undefined;
  into: string;
  /** Name of the capture; undefined: latest, or the folder name of an archive. */
  capture: string | undefined;
  json: boolean;
  help: boolean;
  fresh: boolean;
  cacheDir: string;
  concurrency: number;
  scope: ScopeOptions;
  /** Address of the package index, or none; undefined: pypi.org for a Hub that is not on loopback. */
  packageIndex: string | undefined;
  /** Scope options as capture.json states them. */
  stated: Record<string, string | number>;
}

export const CRAWL_HELP = `npm run crawl -- [options]    crawl the Hub into data/captures/<capture>/

  --archive DIR        replay an archive folder as a Hub on loopback and crawl that (capture: the folder's name)
  --into DIR           write DIR/<capture>/ instead of data/captures/<capture>/
  --capture NAME       name of the capture (default: latest; for an archive its folder's name)
  --count N            models in the top list of each task and measure (default 40)
  --sort WHICH         likes, downloads or both (default both)
  --by WHICH           pipeline_tag, tag or both: how a model belongs to a task (default pipeline_tag)
  --tasks LIST         comma-separated tasks, or all (default all)
  --spaces WHICH       using: Spaces that use a model in scope; listed: all of the listing (default using)
  --most-spaces N      at most N Spaces get a row and calls of their own; beyond, a fixed sample (default 5000)
  --community WHICH    yes or no: ask for discussions and commits of each Space (default yes; a replay has none)
  --package-index WHICH  address of a Python package index with PyPI's JSON API, or none (default https://pypi.org
                       for a Hub on the network, none for an archive or a Hub on loopback)
  --concurrency N      requests under way at once for single repositories (default 4)
  --cache DIR          raw answers, kept compressed (default .cache/hub)
  --fresh              forget an unfinished crawl instead of going on with it
  --json               print a machine-readable summary on stdout
  --debug              print stacks and causes of errors
  --help               this page

Environment, as the Hub's own tools read it: HF_ENDPOINT, HF_TOKEN, HF_TOKEN_PATH, HF_HOME, HF_HUB_OFFLINE.
A run that ends early, also by kill -9, goes on where it stood when the same command is given again.
Files whose request the Hub counts as a download are never asked for; the count is printed and stored.
Exit: 0 done, 1 failed and data untouched, 2 usage, 130 interrupted.
`;

const OPTIONS = {
  archive: { type: 'string' },
  into: { type: 'string', default: 'data/captures' },
  capture: { type: 'string' },
  count: { type: 'string', default: '40' },
  sort: { type: 'string', default: 'both' },
  by: { type: 'string', default: 'pipeline_tag' },
  tasks: { type: 'string', default: 'all' },
  spaces: { type: 'string', default: 'using' },
  'most-spaces': { type: 'string', default: '5000' },
  community: { type: 'string', default: 'yes' },
  'package-index': { type: 'string' },
  concurrency: { type: 'string', default: '4' },
  cache: { type: 'string', default: '.cache/hub' },
  fresh: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  debug: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Options of `npm run crawl`; a value that makes no sense is a usage error (exit 2). */
export function readCrawlOptions(args: readonly string[]): CrawlOptions {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false });
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
  const count = whole('--count', values.count);
  const mostSpaces = whole('--most-spaces', values['most-spaces']);
  return {
    archive: values.archive,
    into: values.into,
    capture: values.capture,
    json: values.json,
    help: values.help,
    fresh: values.fresh,
    cacheDir: values.cache,
    concurrency: whole('--concurrency', values.concurrency),
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

function packageIndexOf(value: string | undefined): string | undefined {
  if (value === undefined || value === 'none') return value;
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

function whole(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw usage(option, 'a whole number from 1', value);
  return number;
}

function usage(option: string, expected: string, value: string): ReportError {
  return new ReportError(
    `${option}: expected ${expected}, received ${JSON.stringify(value)}`,
    'npm run crawl -- --help lists the options',
    { exitCode: 2 },
  );
}
