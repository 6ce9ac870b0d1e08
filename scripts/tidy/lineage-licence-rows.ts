import type { RowIn } from '../../data/schema/folders.ts';
import type { LineageGraph } from './lineage-graph.ts';
import { plusKnown } from './plus-known.ts';

type LicenceRow = RowIn<'captures', 'lineage-licences'>;

interface Pair {
  base_licence: string;
  licence: string | null;
  pairs: number;
  downloads_sum: number | null;
  perBase: Map<number, number>;
}

const MOST = 400;

/** Rows of the table lineage-licences: the most frequent pairs of licences, of equal ones the first by name. */
export function licenceRows(graph: LineageGraph): LicenceRow[] {
  const byBase = new Map<string, Map<string | null, Pair>>();
  graph.eachEdge((node, base) => {
    const [licence, above] = [graph.licence(node), graph.licence(base)];
    if (above === null) return;
    let pairs = byBase.get(above);
    if (pairs === undefined) byBase.set(above, (pairs = new Map()));
    let pair = pairs.get(licence);
    if (pair === undefined)
      pairs.set(licence, (pair = { base_licence: above, licence, pairs: 0, downloads_sum: null, perBase: new Map() }));
    pair.pairs += 1;
    pair.downloads_sum = plusKnown(pair.downloads_sum, graph.downloads(node));
    pair.perBase.set(base, (pair.perBase.get(base) ?? 0) + 1);
  });
  const pairs = [...byBase.values()].flatMap((own) => [...own.values()]);
  const named = pairs.map((pair) => [JSON.stringify([pair.base_licence, pair.licence]), pair] as const);
  const all = named.sort(([a, x], [b, y]) => y.pairs - x.pairs || (a < b ? -1 : 1)).map(([, pair]) => pair);
  const rest = all.slice(MOST);
  return [...all.slice(0, MOST).map((pair) => rowOf(graph, pair)), ...(rest.length > 0 ? [restOf(rest)] : [])];
}

function rowOf(graph: LineageGraph, { perBase, ...pair }: Pair): LicenceRow {
  const bases = [...perBase].map(([base, n]) => ({ id: graph.id(base), n }));
  const largest = bases.sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))[0]!;
  return { kind: 'pair', ...pair, bases: bases.length, largest_base: largest.id, largest_pairs: largest.n };
}

function restOf(pairs: readonly Pair[]): LicenceRow {
  return {
    kind: 'rest',
    base_licence: null,
    licence: null,
    pairs: pairs.reduce((sum, pair) => sum + pair.pairs, 0),
    bases: pairs.reduce((sum, pair) => sum + pair.perBase.size, 0),
    largest_base: null,
    largest_pairs: null,
    downloads_sum: pairs.reduce<number | null>((sum, pair) => plusKnown(sum, pair.downloads_sum), null),
  };
}
