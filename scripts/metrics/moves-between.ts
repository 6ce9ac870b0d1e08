import type { RowIn } from '../../data/schema/folders.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

/** Table `moves-between`: the moves up to the last version of each capture that was compared with another one. */
export function movesBetween({ history }: Pick<Sources, 'history'>): RowIn<'metrics', 'moves-between'>[] {
  const rows = history.table('moves');
  const last = new Map(rows.map((row) => [`${row.capture} ${row.kind} ${row.of}`, row.addition]));
  return rows
    .filter((row) => last.get(`${row.capture} ${row.kind} ${row.of}`) === row.addition)
    .map(({ addition: _addition, since: _since, n, total, ...row }) => ({ ...row, n, total, share: ratio(n, total) }));
}
