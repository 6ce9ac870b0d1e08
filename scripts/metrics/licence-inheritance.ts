import type { RowIn } from '../../data/schema/folders.ts';
import { licenceChange, licenceChanges } from '../../method/licence-kind.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type InheritanceRow = RowIn<'metrics', 'licence-inheritance'>;
type BaseRow = RowIn<'captures', 'lineage-bases'>;

const OUTCOMES = [
  ['same', 'same_licence'],
  ['none stated', 'no_licence'],
  ['another', 'other_licence'],
] as const;

/** Table `licence-inheritance`: what became of the licence of a base in the models made from it. */
export function licenceInheritance({ captures }: Pick<Sources, 'captures'>): InheritanceRow[] {
  return captures.flatMap((at) => {
    const pairs = at.table('lineage-licences');
    const of = pairs.reduce((sum, row) => sum + row.pairs, 0);
    if (of === 0) return [];
    return [...outcomes(at, of), ...changes(at, of)];
  });
}

function outcomes(at: CaptureTables, of: number): InheritanceRow[] {
  const bases = at.table('lineage-bases');
  return OUTCOMES.map(([outcome, column]) => {
    const n = bases.reduce((sum, base) => sum + (base[column] ?? 0), 0);
    const largest = bases
      .filter(({ state }) => state !== 'rest')
      .reduce<BaseRow | null>((most, base) => ((base[column] ?? 0) > (most?.[column] ?? 0) ? base : most), null);
    const pairs = largest?.[column] ?? 0;
    const own = OUTCOMES.reduce((sum, [, each]) => sum + (largest?.[each] ?? 0), 0);
    return {
      ...frame(at),
      outcome,
      n,
      of,
      share: ratio(n, of),
      largest_base: largest?.base ?? null,
      largest_pairs: largest ? pairs : null,
      share_without_base: largest ? ratio(n - pairs, of - own) : null,
    };
  });
}

/** Of the pairs with another licence; rarer pairs than those of the table have no kind and count as not told. */
function changes(at: CaptureTables, of: number): InheritanceRow[] {
  const changed = at.table('lineage-licences').flatMap((row) => {
    const { kind, base_licence: base, licence } = row;
    if (kind === 'rest' || base === null) return [{ ...row, change: 'cannot be told' as const }];
    return licence === null || licence === base ? [] : [{ ...row, change: licenceChange(base, licence) }];
  });
  return licenceChanges.map((outcome) => {
    const own = changed.filter(({ change }) => change === outcome);
    const n = own.reduce((sum, { pairs }) => sum + pairs, 0);
    const [largest] = own.toSorted((a, b) => (b.largest_pairs ?? 0) - (a.largest_pairs ?? 0));
    const most = largest?.largest_pairs ?? null;
    return {
      ...frame(at),
      outcome,
      n,
      of,
      share: ratio(n, of),
      largest_base: largest?.largest_base ?? null,
      largest_pairs: most,
      share_without_base: most === null ? null : ratio(n - most, of - most),
    };
  });
}

function frame(at: CaptureTables) {
  return { capture: at.capture.capture, population: populationOf(at, 'models') };
}
