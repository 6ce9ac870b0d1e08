import { largestMoves } from './largest-moves.ts';
import type { RepositoryNews } from './repository-news.ts';

/** Numbers of a repository that a reviewer wants to see move. */
const TOLD = {
  models: ['downloads', 'likes', 'downloads_all_time'],
  spaces: ['likes'],
  datasets: ['downloads', 'likes'],
} as const;

/** A number of one repository that changed; the id is that of the newer version. */
export interface RepositoryMove {
  table: string;
  id: string;
  hub_id: string;
  column: string;
  old: number;
  new: number;
}

/** Changes of the numbers of repositories that both versions hold, the largest of each column first. */
export function repositoryMoves(news: readonly RepositoryNews[]): RepositoryMove[] {
  return news.flatMap(({ table, pairs }) =>
    TOLD[table].flatMap((column) =>
      largestMoves({ changed: pairs }, column).map(({ row, old, new: now }) => ({
        table,
        id: row.id ?? '',
        hub_id: row.hub_id ?? '',
        column,
        old,
        new: now,
      })),
    ),
  );
}
