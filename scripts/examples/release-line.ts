import type { RowIn } from '../../data/schema/folders.ts';

/** Releases of one library in their order, each a bit from the lowest; a set of them is a number. */
export interface ReleaseLine {
  versions: readonly string[];
  /** Day of each, where it is known. */
  released: readonly (string | null)[];
  /** All of them. */
  all: bigint;
  /** The newest. */
  newest: bigint;
}

/** When a name, task or method is there. */
export interface Life {
  /** Releases that have it. */
  releases: bigint;
  /** Release read next after it went; null where the newest has it. */
  goneBy: string | null;
}

/** The releases of a library; what is read from its main branch is no release. */
export function releaseLine(rows: readonly RowIn<'api-names', 'api-releases'>[]): ReleaseLine {
  const own = rows.filter(({ read_from }) => read_from !== 'main').sort((a, b) => a.place - b.place);
  return {
    versions: own.map(({ version }) => version),
    released: own.map(({ released }) => released),
    all: (1n << BigInt(own.length)) - 1n,
    newest: own.length === 0 ? 0n : 1n << BigInt(own.length - 1),
  };
}

type LifeCells = Pick<
  RowIn<'api-names', 'api-names'>,
  'first_seen' | 'last_seen' | 'missing_from' | 'absent_in_between'
>;

/** Releases that have what a row is of; what only the main branch has is in none of them. */
export function lifeOf(row: LifeCells, { versions }: ReleaseLine): Life {
  const placeOf = (version: string) => (version.startsWith('main@') ? versions.length : versions.indexOf(version));
  const [first, last] = [placeOf(row.first_seen), placeOf(row.last_seen)];
  if (first < 0 || last < 0)
    throw new Error(`api-releases: expected ${first < 0 ? row.first_seen : row.last_seen}, which a name was seen in`);
  let releases = 0n;
  const absent = new Set(row.absent_in_between?.split(' '));
  for (let place = first; place <= Math.min(last, versions.length - 1); place += 1)
    if (!absent.has(versions[place]!)) releases |= 1n << BigInt(place);
  // Gone from the main branch is gone from no release yet.
  return { releases, goneBy: row.missing_from?.startsWith('main@') ? null : row.missing_from };
}

/** Two rows of one name, a function and a module of the same name: there where one of them is. */
export function eitherLife(a: Life | undefined, b: Life): Life {
  if (!a) return b;
  const later = a.releases > b.releases ? a : b;
  return { releases: a.releases | b.releases, goneBy: later.goneBy };
}
