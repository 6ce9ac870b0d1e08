import type { RowIn } from '../../data/schema/folders.ts';
import { FIRST_KNOWN_DAY } from '../lib/first-known-day.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type Move = RowIn<'history', 'moves'>;

type Needed = Pick<Sources, 'history' | 'captures' | 'listings'>;

/** Table `moves-between`: the moves up to the last version of each capture that was compared with another one. */
export function movesBetween(sources: Needed): RowIn<'metrics', 'moves-between'>[] {
  const rows = sources.history.table('moves');
  const last = new Map(rows.map((row) => [pairOf(row), row.addition]));
  const newest = rows.filter((row) => last.get(pairOf(row)) === row.addition);
  return [...Map.groupBy(newest, pairOf).values()]
    .flatMap((own) => [...own, ...noneStayed(own)])
    .map((move) => {
      const { addition: _addition, since: _since, n, total, ...row } = move;
      return { ...row, n, total, share: ratio(n, total), ...doubtsOf(move, sources) };
    });
}

/** The history has no row of a move that nobody made; where others left and none stayed, that is a zero worth saying. */
function noneStayed(own: readonly Move[]): Move[] {
  const left = own.find(({ move }) => /^(?:renamed|departed)/.test(move));
  return left && own.every(({ move }) => move !== 'stayed') ? [{ ...left, move: 'stayed', n: 0 }] : [];
}

/** How many models in the tables the history took for new, or for gone, that were there; null where nothing tells. */
function doubtsOf({ of, kind, move, since_seen, seen, ...row }: Move, { history, captures, listings }: Needed) {
  const none = { first_day: null, renamed_by_name: null };
  const before = history.table('additions').find(({ addition }) => addition === row.since)?.capture;
  // A capture that is written anew may be of another day than the version that was compared.
  const heldOf = (name: string | undefined, day: string) =>
    captures.find(({ capture }) => capture.capture === name && capture.seen === day)?.table('models');
  const [from, to] = [heldOf(before, since_seen), heldOf(row.capture, seen)];
  if (of !== 'tables' || kind !== 'models' || !from || !to) return none;
  const [old, now] = [from, to].map((models) => new Set(models.map(({ id }) => id)));
  if (move === 'arrived-new' && since_seen < FIRST_KNOWN_DAY) {
    const bearing = to.filter(({ id, created_at: day }) => !old!.has(id) && day?.startsWith(FIRST_KNOWN_DAY));
    return { ...none, first_day: bearing.length };
  }
  if (!move.startsWith('departed')) return none;
  const later = new Map(listings.table('model-renames').map((each) => [each.id, each.later]));
  const renamed = from.filter(({ id }) => !now!.has(id) && now!.has(later.get(id) ?? ''));
  return { ...none, renamed_by_name: renamed.length };
}

function pairOf({ capture, kind, of }: Move): string {
  return `${capture} ${kind} ${of}`;
}
