import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { CaptureTables } from './capture-tables.ts';
import { nearestModelFact } from './nearest-model-fact.ts';
import { ratio } from './share-with-interval.ts';

type SpaceLifeRow = RowIn<'metrics', 'space-life'>;
type Space = RowIn<'captures', 'spaces'>;

/** Ranges of likes, discussions and contributors: none apart, then by the number of digits. */
const RANGES = [
  [0, '0'],
  [9, '1-9'],
  [99, '10-99'],
  [999, '100-999'],
  [Infinity, '1000 or more'],
] as const;

type Facet = (row: Space) => string | null;

/** Table `space-life`: Spaces by stage, hardware, likes and need of a gated model, where these are known. */
export function spaceLife({ captures }: Pick<Sources, 'captures'>): SpaceLifeRow[] {
  return captures.flatMap((at) => {
    const gated = gatedNeeds(captures, at);
    const facets: readonly [SpaceLifeRow['facet'], Facet][] = [
      ['stage', (row) => row.stage],
      ['hardware', (row) => row.hardware],
      ['likes', (row) => rangeOf(row.likes)],
      ['discussions', (row) => rangeOf(row.discussions)],
      ['contributors', (row) => rangeOf(row.contributors)],
      ['gated', (row) => gated.get(row.id) ?? null],
    ];
    return facets.flatMap(([facet, valueOf]) =>
      facetRows(at.table('spaces'), valueOf).map((row) => ({ capture: at.capture.capture, facet, ...row })),
    );
  });
}

function rangeOf(value: number | null): string | null {
  return value === null ? null : RANGES.find(([most]) => value <= most)![1];
}

function facetRows(spaces: readonly Space[], valueOf: Facet) {
  const values = spaces.map(valueOf);
  const known = values.filter((value) => value !== null);
  return [...Map.groupBy(known, (value) => value)].map(([value, own]) => ({
    value,
    n: own.length,
    of: known.length,
    share: ratio(own.length, known.length),
    unknown: spaces.length - known.length,
  }));
}

/**
 * By Space whose own record names a model: yes for a model known as gated, no where all are known as open, else
 * unknown.
 */
function gatedNeeds(all: readonly CaptureTables[], at: CaptureTables): Map<string, 'yes' | 'no' | 'unknown'> {
  const naming = new Set(
    at
      .table('spaces')
      .filter((row) => row.models_named !== null && row.models_named !== 0)
      .map((row) => row.id),
  );
  const uses = at.table('space-models').filter((row) => naming.has(row.space));
  const stated = nearestModelFact(all, at, 'gated');
  return new Map(
    [...Map.groupBy(uses, (row) => row.space)].map(([space, own]) => {
      const facts = own.map((row) => row.gated ?? stated(row.model)?.value ?? null);
      if (facts.some((value) => value !== null && value !== 'false')) return [space, 'yes'];
      return [space, facts.includes(null) ? 'unknown' : 'no'];
    }),
  );
}
