import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';

type PackagePinsRow = RowIn<'metrics', 'package-pins'>;
type Pin = PackagePinsRow['pin'];
type Requirement = RowIn<'captures', 'space-packages'>;

/** Table `package-pins`: requirements by how they are pinned, and Spaces by whether all of theirs are exact. */
export function packagePins({ captures }: Pick<Sources, 'captures'>): PackagePinsRow[] {
  return captures.flatMap(({ capture, table }) => {
    const requirements = table('space-packages');
    if (requirements.length === 0) return [];
    const spaces = [...Map.groupBy(requirements, (row) => row.space).values()].map(pinsOf);
    const count = (unit: PackagePinsRow['unit'], pins: readonly Pin[], found: readonly Pin[]): PackagePinsRow[] =>
      pins.map((pin) => {
        const n = found.filter((each) => each === pin).length;
        return { capture: capture.capture, unit, pin, n, of: found.length, share: ratio(n, found.length) };
      });
    return [
      ...count(
        'requirement',
        ['exact', 'range', 'none', 'address'],
        requirements.map((row) => row.pin),
      ),
      ...count('space', ['all exact', 'some exact', 'no exact'], spaces),
    ];
  });
}

function pinsOf(requirements: readonly Requirement[]): Pin {
  const exact = requirements.filter((row) => row.pin === 'exact').length;
  return exact === 0 ? 'no exact' : exact === requirements.length ? 'all exact' : 'some exact';
}
