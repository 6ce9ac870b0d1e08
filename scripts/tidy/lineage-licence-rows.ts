import type { RowIn } from '../../data/schema/folders.ts';
import { createCountTable } from '../statistics/count-table.ts';
import type { LineageGraph } from './lineage-graph.ts';
import { plusKnown } from './plus-known.ts';

type LicenceRow = RowIn<'captures', 'lineage-licences'>;

interface Pair {
  base_licence: string;
  licence: string | null;
  pairs: number;
  downloads_sum: number | null;
  bases: number;
  /** The base with most of the pairs, of equal ones the first by name; -1 as long as none is known. */
  largest: number;
  largestPairs: number;
}

const MOST = 400;
/** Above all nodes: the number of a pair times this and a base are one exact number. */
const NODES = 2 ** 32;

/** Rows of the table lineage-licences: the most frequent pairs of licences, of equal ones the first by name. */
export function licenceRows(graph: LineageGraph): LicenceRow[] {
  const byBase = new Map<string, Map<string | null, number>>();
  const pairs: Pair[] = [];
  const perBase = createCountTable();
  graph.eachEdge((node, base) => {
    const [licence, above] = [graph.licence(node), graph.licence(base)];
    if (above === null) return;
    let own = byBase.get(above);
    if (own === undefined) byBase.set(above, (own = new Map()));
    let at = own.get(licence);
    if (at === undefined) own.set(licence, (at = pairs.push(newPair(above, licence)) - 1));
    const pair = pairs[at]!;
    pair.pairs += 1;
    pair.downloads_sum = plusKnown(pair.downloads_sum, graph.downloads(node));
    perBase.add(at * NODES + base, 1);
  });
  perBase.each((key, n) => countBase(graph, pairs[Math.floor(key / NODES)]!, key % NODES, n));
  const named = pairs.map((pair) => [JSON.stringify([pair.base_licence, pair.licence]), pair] as const);
  const all = named.sort(([a, x], [b, y]) => y.pairs - x.pairs || (a < b ? -1 : 1)).map(([, pair]) => pair);
  const rest = all.slice(MOST);
  return [...all.slice(0, MOST).map((pair) => rowOf(graph, pair)), ...(rest.length > 0 ? [restOf(rest)] : [])];
}

function newPair(base_licence: string, licence: string | null): Pair {
  return { base_licence, licence, pairs: 0, downloads_sum: null, bases: 0, largest: -1, largestPairs: 0 };
}

/** Counts a base of a pair, and how many of its models are of that pair. */
function countBase(graph: LineageGraph, pair: Pair, base: number, n: number): void {
  pair.bases += 1;
  if (n < pair.largestPairs || (n === pair.largestPairs && graph.id(base) > graph.id(pair.largest))) return;
  pair.largest = base;
  pair.largestPairs = n;
}

function rowOf(graph: LineageGraph, { largest, largestPairs, ...pair }: Pair): LicenceRow {
  return { kind: 'pair', ...pair, largest_base: graph.id(largest), largest_pairs: largestPairs };
}

function restOf(pairs: readonly Pair[]): LicenceRow {
  return {
    kind: 'rest',
    base_licence: null,
    licence: null,
    pairs: pairs.reduce((sum, pair) => sum + pair.pairs, 0),
    bases: pairs.reduce((sum, pair) => sum + pair.bases, 0),
    largest_base: null,
    largest_pairs: null,
    downloads_sum: pairs.reduce<number | null>((sum, pair) => plusKnown(sum, pair.downloads_sum), null),
  };
}
