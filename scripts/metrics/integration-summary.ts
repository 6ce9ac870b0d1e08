import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { registry } from './integrated-names.ts';
import { integrationStatus } from './integration-status.ts';

type Status = RowIn<'metrics', 'integration-status'>;
type Summary = RowIn<'metrics', 'integration-summary'>;

/** What is not counted of a group. */
const notCounted = { inference: null, widgets: null, download: null, push: null, filtered: null, own_count: null };

/** Table `integration-summary`: the two lists and the registry of libraries, counted; no rows without a list. */
export function integrationSummary({ integrations }: Pick<Sources, 'integrations'>): Summary[] {
  const status = integrationStatus({ integrations });
  if (status.length === 0) return [];
  const then = status.filter((row) => row.then_name !== null);
  const inBoth = status.filter((row) => row.status === 'kept' || row.status === 'renamed');
  const now = status.filter((row) => row.status !== 'gone');
  const plain = (group: Summary['group'], rows: readonly Status[]): Summary => ({
    group,
    libraries: rows.length,
    ...notCounted,
  });
  return [
    {
      ...plain('then', then),
      download: marked(then, 'then_download'),
      push: marked(then, 'then_push'),
    },
    {
      group: 'now',
      libraries: now.length,
      inference: marked(now, 'inference'),
      widgets: marked(now, 'widgets'),
      download: marked(now, 'download'),
      push: marked(now, 'push'),
      filtered: now.filter((row) => row.filtered === true).length,
      own_count: now.filter((row) => row.own_count === true).length,
    },
    ...(['kept', 'renamed', 'new', 'gone'] as const).map((group) =>
      plain(
        group,
        status.filter((row) => row.status === group),
      ),
    ),
    plain(
      'changed',
      inBoth.filter((row) => row.then_download !== row.download || row.then_push !== row.push),
    ),
    plain(
      'unnamed',
      now.filter((row) => row.names === null),
    ),
    ofRegistry(),
  ];
}

type Marks = 'then_download' | 'then_push' | 'inference' | 'widgets' | 'download' | 'push';

function marked(rows: readonly Status[], column: Marks): number {
  return rows.filter((row) => row[column] === '✅').length;
}

function ofRegistry(): Summary {
  const all = [...registry.values()];
  return {
    group: 'registry',
    libraries: all.length,
    ...notCounted,
    filtered: all.filter(({ filter }) => filter === true).length,
    own_count: all.filter(({ countDownloads }) => countDownloads !== undefined).length,
  };
}
