import type { RowIn } from '../../data/schema/folders.ts';
import type { Row } from '../../data/schema/table.ts';
import { registry } from './integrated-names.ts';
import { integrationStatus } from './integration-status.ts';

/** Table `integration-summary`: the two lists and the registry of libraries, counted; no rows without a list. */
export function integrationSummary(): RowIn<'metrics', 'integration-summary'>[] {
  const status = integrationStatus(stated);
  if (status.length === 0) return [];
  const now = status.filter((row) => row.status !== 'gone');
  const then = status.filter((row) => row.then_name !== null);
  const inBoth = status.filter((row) => row.status === 'kept' || row.status === 'renamed');
  const marked = (rows: readonly Row[], column: string) => rows.filter((row) => row[column] === '✅').length;
  const flagged = (rows: readonly Row[], column: string) => rows.filter((row) => row[column] === true).length;
  const plain = (group: string, rows: readonly Row[]): Row => ({ group, libraries: rows.length });
  const all = [...registry.values()];
  return [
    { group: 'then', libraries: then.length, download: marked(then, 'then_download'), push: marked(then, 'then_push') },
    {
      group: 'now',
      libraries: now.length,
      inference: marked(now, 'inference'),
      widgets: marked(now, 'widgets'),
      download: marked(now, 'download'),
      push: marked(now, 'push'),
      filtered: flagged(now, 'filtered'),
      own_count: flagged(now, 'own_count'),
    },
    ...['kept', 'renamed', 'new', 'gone'].map((group) =>
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
    {
      group: 'registry',
      libraries: all.length,
      filtered: all.filter(({ filter }) => filter === true).length,
      own_count: all.filter(({ countDownloads }) => countDownloads !== undefined).length,
    },
  ];
}
