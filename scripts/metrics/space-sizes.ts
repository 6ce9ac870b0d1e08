import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { mean, quantile } from 'd3-array';
import { gini } from '../statistics/gini.ts';
import { medianInterval } from '../statistics/median-interval.ts';
import { addValue, sortedCounts, type ValueCounts } from '../statistics/value-counts.ts';
import { rounded } from '../statistics/rounded.ts';
import { ratio } from './share-with-interval.ts';
import {
  knownMeasures,
  LEAST_SPACES,
  SEED,
  spaceGroups,
  valuesByAuthor,
  type SizeMeasure,
  type Space,
  type SpaceGroup,
} from './space-groups.ts';

type SpaceSizesRow = RowIn<'metrics', 'space-sizes'>;

/** Table `space-sizes`: quartiles, Gini and spread over authors of each measure, by capture, SDK and task. */
export function spaceSizes({ captures }: Pick<Sources, 'captures'>): SpaceSizesRow[] {
  return captures.flatMap((at) => {
    const measures = knownMeasures(at);
    if (measures.length === 0) return [];
    return spaceGroups(captures, at).flatMap((group) =>
      measures.map((measure) => ({ capture: at.capture.capture, ...sizeRow(group, measure) })),
    );
  });
}

function sizeRow({ group, value, spaces }: SpaceGroup, measure: SizeMeasure): Omit<SpaceSizesRow, 'capture'> {
  const authors = valuesByAuthor(spaces, measure);
  const values = authors.flat();
  const enough = values.length >= LEAST_SPACES;
  return {
    group,
    value,
    measure,
    basis: measure === 'bytes' ? basisOf(spaces) : null,
    n: spaces.length,
    known: values.length,
    known_share: ratio(values.length, spaces.length),
    authors: authors.length,
    least: LEAST_SPACES,
    enough,
    ...(enough ? statisticsOf(values, authors) : noStatistics),
  };
}

const noStatistics = {
  zeros: null,
  mean: null,
  min: null,
  q1: null,
  median: null,
  q3: null,
  max: null,
  gini: null,
  spread_low: null,
  spread_high: null,
};

function statisticsOf(values: readonly number[], authors: readonly (readonly number[])[]) {
  const at = (share: number): number | null => rounded(quantile(values, share) ?? null);
  const counts: ValueCounts = new Map();
  for (const value of values) addValue(counts, value);
  const { low, high } = medianInterval(authors, { seed: SEED });
  return {
    zeros: counts.get(0) ?? 0,
    mean: rounded(mean(values) ?? null),
    min: at(0),
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    max: at(1),
    gini: rounded(gini(sortedCounts(counts))),
    spread_low: rounded(low),
    spread_high: rounded(high),
  };
}

/** `tree, 2 without size` is tree: how many there are is told by space-size-bounds. */
function basisOf(spaces: readonly Space[]): string | null {
  const found = new Set(spaces.flatMap(({ bytes_basis: basis }) => basis?.split(',')[0] ?? []));
  return found.size === 0 ? null : [...found].sort().join(' and ');
}
