import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { NO_ENDS, rowsInterval } from './author-interval.ts';
import { ratio } from './share-with-interval.ts';

type PackagePinsRow = RowIn<'metrics', 'package-pins'>;
type Pin = PackagePinsRow['pin'];
type Requirement = RowIn<'captures', 'space-packages'>;

/** A requirement or a Space with its author, null where that is not asked. */
interface Pinned {
  author: string | null;
  pin: Pin;
}

/** Table `package-pins`: requirements by how they are pinned, and Spaces by whether all of theirs are exact. */
export function packagePins({ captures }: Pick<Sources, 'captures'>): PackagePinsRow[] {
  return captures.flatMap(({ capture, table }) => {
    const requirements = table('space-packages');
    if (requirements.length === 0) return [];
    const authors = new Map(table('spaces').map((row) => [row.id, row.author]));
    const spaces = [...Map.groupBy(requirements, (row) => row.space)].map(([space, own]) => ({
      author: authors.get(space) ?? null,
      pin: pinsOf(own),
    }));
    const count = (unit: PackagePinsRow['unit'], pins: readonly Pin[], found: readonly Pinned[]): PackagePinsRow[] =>
      pins.map((pin) => {
        const isSame = (each: Pinned) => each.pin === pin;
        const n = found.filter(isSame).length;
        const ends = unit === 'space' ? rowsInterval(found, ({ author }) => author, isSame) : NO_ENDS;
        return { capture: capture.capture, unit, pin, n, of: found.length, share: ratio(n, found.length), ...ends };
      });
    return [
      ...count(
        'requirement',
        [
          'exact',
          'range',
          'none',
          'address',
          ...(requirements.some(({ pin }) => pin === 'refused') ? (['refused'] as const) : []),
        ],
        requirements.map(({ pin }) => ({ author: null, pin })),
      ),
      ...count('space', ['all exact', 'some exact', 'no exact'], spaces),
    ];
  });
}

function pinsOf(requirements: readonly Requirement[]): Pin {
  const exact = requirements.filter((row) => row.pin === 'exact').length;
  return exact === 0 ? 'no exact' : exact === requirements.length ? 'all exact' : 'some exact';
}
