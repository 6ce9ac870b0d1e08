import type { RowIn } from '../../data/schema/folders.ts';
import { quantile } from '../statistics/quantile.ts';
import { addValue, sortedCounts, type ValueCounts } from '../statistics/value-counts.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';

/** One figure of a capture held against an earlier or later one; null where either cannot tell. */
export interface BetweenRow {
  measure: string;
  task: string | null;
  size: number | null;
  value: number | null;
}

type Ranks = ReadonlyMap<string, readonly string[]>;

const SIZES = [20, 40];

/**
 * Figures of `given` against `base`: how many of the first of each list by downloads they share and whether the first is
 * the same, how many listed and removed models they share, and how downloads stand to each other.
 */
export function betweenCaptures(given: CaptureTables, base: CaptureTables): BetweenRow[] {
  const [own, other] = [ranksOf(given), ranksOf(base)];
  const tasks = [...own.keys()].filter((task) => other.has(task)).sort();
  return [
    ...tasks.flatMap((task) => listRows(task, own.get(task)!, other.get(task)!)),
    ...listedRows(given, base),
    ...removedRows(given, base),
    ...downloadRows(given, base),
    plain('same-base', sameBase(given, base)),
  ];
}

function plain(measure: string, value: number | null): BetweenRow {
  return { measure, task: null, size: null, value };
}

/** Models of each task by pipeline_tag, most downloaded first. */
function ranksOf({ table }: CaptureTables): Ranks {
  const rows = table('model-ranks').filter(({ by, sort }) => by === 'pipeline_tag' && sort === 'downloads');
  return new Map(
    [...Map.groupBy(rows, ({ task }) => task)].map(([task, own]) => [
      task,
      own.toSorted((a, b) => a.rank - b.rank).map(({ model }) => model),
    ]),
  );
}

function listRows(task: string, own: readonly string[], other: readonly string[]): BetweenRow[] {
  const shared = SIZES.filter((size) => own.length >= size && other.length >= size).map((size) => {
    const before = new Set(other.slice(0, size));
    const value = own.slice(0, size).filter((model) => before.has(model)).length;
    return { measure: 'shared-top', task, size, value };
  });
  return [...shared, { measure: 'same-leader', task, size: null, value: own[0] === other[0] ? 1 : 0 }];
}

function listedRows(given: CaptureTables, base: CaptureTables): BetweenRow[] {
  const [own, other] = [given.capture.listed.models, base.capture.listed.models];
  const ratio = plain('listed-ratio', other === 0 ? null : own / other);
  const [names, before] = [allListed(given), allListed(base)];
  if (names === null || before === null) return [ratio];
  const shared = [...names].filter((id) => before.has(id)).length;
  return [ratio, plain('listed-of-base', shared / before.size), plain('listed-of-given', shared / names.size)];
}

/** Ids of all listed models; null where there are none, or a sample of them. */
function allListed({ capture, table }: CaptureTables): ReadonlySet<string> | null {
  const ids = new Set(table('listed').flatMap(({ kind, id }) => (kind === 'models' ? [id] : [])));
  return ids.size === 0 || ids.size < capture.listed.models ? null : ids;
}

/** A capture without any tombstone does not follow who is removed. */
function removedRows(given: CaptureTables, base: CaptureTables): BetweenRow[] {
  const removed = given.table('tombstones').map(({ id }) => id);
  if (removed.length === 0) return [];
  const listed = allListed(base);
  const back = listed === null ? null : removed.filter((id) => listed.has(id)).length;
  return [plain('removed', removed.length), plain('removed-and-back', back)];
}

/** Over models that both have in scope, with downloads in the base. */
function downloadRows(given: CaptureTables, base: CaptureTables): BetweenRow[] {
  const before = new Map(base.table('models').map(({ id, downloads }) => [id, downloads]));
  const pairs = given.table('models').flatMap(({ id, downloads }) => {
    const old = before.get(id);
    return old && downloads !== null ? [[old, downloads] as const] : [];
  });
  if (pairs.length === 0) return [];
  const ratios: ValueCounts = new Map();
  for (const [old, now] of pairs) addValue(ratios, now / old);
  return [
    plain('downloads-median-ratio', quantile(sortedCounts(ratios), 0.5)),
    plain('downloads-same', pairs.filter(([old, now]) => old === now).length / pairs.length),
  ];
}

/** Whether the base from which most models are made is the same; null where either names none. */
function sameBase(given: CaptureTables, base: CaptureTables): number | null {
  const [own, other] = [mostMade(given), mostMade(base)];
  return own === undefined || other === undefined ? null : own === other ? 1 : 0;
}

function mostMade({ table }: CaptureTables): string | undefined {
  const bases = table('lineage-bases').filter(
    (row): row is RowIn<'captures', 'lineage-bases'> & { base: string } => row.base !== null,
  );
  return bases.toSorted((a, b) => b.children - a.children || (a.base < b.base ? -1 : 1))[0]?.base;
}
