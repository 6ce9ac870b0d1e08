import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';
import { ratio } from './share-with-interval.ts';

/** Table `package-pins`: requirements by how they are pinned, and Spaces by whether all of theirs are exact. */
export function packagePins({ captures: all }: Pick<Sources, 'captures'>): RowIn<'metrics', 'package-pins'>[] {
  return all.flatMap(({ capture, table }) => {
    const requirements = table('space-packages');
    if (requirements.length === 0) return [];
    const spaces = [...Map.groupBy(requirements, (row) => row.space).values()].map(pinsOf);
    const count = (unit: string, pins: readonly string[], found: readonly unknown[]): Row[] =>
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

function pinsOf(requirements: readonly Row[]): string {
  const exact = requirements.filter((row) => row.pin === 'exact').length;
  return exact === 0 ? 'no exact' : exact === requirements.length ? 'all exact' : 'some exact';
}
