import type { RowIn } from '../../data/schema/folders.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type Move = RowIn<'history', 'moves'>;

/** Table `moves-between`: the moves up to the last version of each capture that was compared with another one. */
export function movesBetween({ history }: Pick<Sources, 'history'>): RowIn<'metrics', 'moves-between'>[] {
  const rows = history.table('moves');
  const last = new Map(rows.map((row) => [pairOf(row), row.addition]));
  const newest = rows.filter((row) => last.get(pairOf(row)) === row.addition);
  return [...Map.groupBy(newest, pairOf).values()]
    .flatMap((own) => [...own, ...noneStayed(own)])
    .map(({ addition: _addition, since: _since, n, total, ...row }) => ({ ...row, n, total, share: ratio(n, total) }));
}

/** The history has no row of a move that nobody made; where others left and none stayed, that is a zero worth saying. */
function noneStayed(own: readonly Move[]): Move[] {
  const left = own.find(({ move }) => /^(?:renamed|departed)/.test(move));
  return left && own.every(({ move }) => move !== 'stayed') ? [{ ...left, move: 'stayed', n: 0 }] : [];
}

function pairOf({ capture, kind, of }: Move): string {
  return `${capture} ${kind} ${of}`;
}
