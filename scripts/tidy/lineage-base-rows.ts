import type { RowIn } from '../../data/schema/folders.ts';
import { againstBase } from './licence-against-base.ts';
import { leading } from './leading.ts';
import type { LineageGraph } from './lineage-graph.ts';
import { plusKnown } from './plus-known.ts';

type BaseRow = RowIn<'captures', 'lineage-bases'>;

const MOST_BASES = 200;
const LICENCES = { same: 'same_licence', none: 'no_licence', other: 'other_licence' } as const;

/** Rows of the table lineage-bases: those with most children, of equal ones the first by name, and the rest as one. */
export function baseRows(graph: LineageGraph): BaseRow[] {
  const children = new Uint32Array(graph.size);
  graph.eachEdge((_node, base) => void (children[base]! += 1));
  const most = leading(
    graph.bases,
    MOST_BASES,
    (a, b) => children[b]! - children[a]! || (graph.id(a) < graph.id(b) ? -1 : 1),
  );
  const rows = new Map(most.map((base) => [base, newRow(graph, base)]));
  const rest = restOf(
    graph,
    graph.bases.filter((base) => !rows.has(base)),
  );
  graph.eachEdge((node, base, relation) => {
    const row = rows.get(base) ?? rest!;
    row.children += 1;
    row[relation] += 1;
    row.children_downloads = plusKnown(row.children_downloads, graph.downloads(node));
    const against = againstBase(graph, node, base);
    if (against !== 'base states none') row[LICENCES[against]] = (row[LICENCES[against]] ?? 0) + 1;
  });
  return [...rows.values(), ...(rest === undefined ? [] : [rest])];
}

function newRow(graph: LineageGraph, base: number): BaseRow {
  const [licence, isKnown] = [graph.licence(base), graph.licence(base) !== null];
  return {
    base: graph.id(base),
    state: graph.isListed(base) ? 'listed' : 'not listed',
    bases: 1,
    owner: graph.owner(base),
    licence,
    downloads: graph.downloads(base),
    children: 0,
    quantized: 0,
    adapter: 0,
    merge: 0,
    finetune: 0,
    other: 0,
    unstated: 0,
    same_licence: isKnown ? 0 : null,
    no_licence: isKnown ? 0 : null,
    other_licence: isKnown ? 0 : null,
    children_downloads: null,
  };
}

/** The row of all bases but those that have one of their own, without children yet; undefined where there are none. */
function restOf(graph: LineageGraph, bases: Uint32Array): BaseRow | undefined {
  if (bases.length === 0) return undefined;
  const rest: BaseRow = { ...newRow(graph, bases[0]!), base: null, state: 'rest', owner: null, licence: null };
  rest.bases = bases.length;
  // What any of them states a licence of can be counted.
  const known = bases.find((base) => graph.licence(base) !== null);
  if (known !== undefined) Object.assign(rest, { same_licence: 0, no_licence: 0, other_licence: 0 });
  rest.downloads = null;
  for (const base of bases) rest.downloads = plusKnown(rest.downloads, graph.downloads(base));
  return rest;
}
