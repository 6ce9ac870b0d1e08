import type { RowIn } from '../../data/schema/folders.ts';
import { populationOf } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type LineageRow = RowIn<'metrics', 'lineage'>;
type Tally = RowIn<'captures', 'lineage-tallies'>;

/** Values that are counted wherever their facet is: a tally without a row of one has none, which is a zero. */
const COUNTED = {
  pairs: ['listed', 'not listed', 'other case', 'renamed'],
  family: ['loop', 'one root', 'several roots'],
  relation: ['adapter', 'finetune', 'merge', 'quantized'],
} as const;

/** Table `lineage`: the tallies on bases of every capture that has them, with the zeros that a tally leaves out. */
export function lineage({ captures }: Pick<Sources, 'captures'>): LineageRow[] {
  return captures.flatMap((at) => {
    const tallies = at.table('lineage-tallies');
    return [...tallies, ...zerosOf(tallies)].map(({ facet, value, n, of, downloads_sum: downloads }) => ({
      capture: at.capture.capture,
      facet,
      value,
      population: populationOf(at, 'models'),
      n,
      of,
      share: ratio(n, of),
      downloads,
    }));
  });
}

/** Nothing of a facet that the capture cannot tell; where no tag says how a model was made, no way of it is a zero. */
function zerosOf(tallies: readonly Tally[]): Tally[] {
  const downloads = tallies.some((row) => row.downloads_sum !== null) ? 0 : null;
  return (['pairs', 'family', 'relation'] as const).flatMap((facet) => {
    const own = tallies.filter((row) => row.facet === facet && row.value !== 'unstated');
    if (own.length === 0) return [];
    const of = tallies.find((row) => row.facet === facet)!.of;
    return COUNTED[facet]
      .filter((value) => own.every((row) => row.value !== value))
      .map((value) => ({ facet, value, n: 0, of, downloads_sum: downloads }));
  });
}
