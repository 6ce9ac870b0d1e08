import type { RowIn } from '../../data/schema/folders.ts';
import { relations } from '../records/stated-bases.ts';
import { againstBase } from './licence-against-base.ts';
import type { LineageGraph } from './lineage-graph.ts';
import { plusKnown } from './plus-known.ts';

type BaseRow = RowIn<'captures', 'lineage-bases'>;

const MOST_BASES = 200;
const COUNTED = ['children', ...relations] as const;
const SUMMED = [...COUNTED, 'bases', 'downloads', 'children_downloads'] as const;
const LICENCES = { same: 'same_licence', none: 'no_licence', other: 'other_licence' } as const;

/** Rows of the table lineage-bases: those with most children, of equal ones the first by name, and the rest as one. */
export function baseRows(graph: LineageGraph): BaseRow[] {
  const rows = new Map(graph.bases.map((base) => [base, newRow(graph, base)]));
  for (const { node, base, relation } of graph.edges) {
    const row = rows.get(base)!;
    row.children += 1;
    row[relation] += 1;
    row.children_downloads = plusKnown(row.children_downloads, graph.downloads(node));
    const against = againstBase(graph, node, base);
    if (against !== 'base states none') row[LICENCES[against]] = (row[LICENCES[against]] ?? 0) + 1;
  }
  const all = [...rows.values()].sort((a, b) => b.children - a.children || (a.base! < b.base! ? -1 : 1));
  const rest = all.slice(MOST_BASES);
  return [...all.slice(0, MOST_BASES), ...(rest.length > 0 ? [restOf(rest)] : [])];
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

function restOf(rows: readonly BaseRow[]): BaseRow {
  const rest: BaseRow = { ...rows[0]!, base: null, state: 'rest', owner: null, licence: null };
  for (const column of [...SUMMED, ...Object.values(LICENCES)]) {
    const sum = rows.reduce<number | null>((total, row) => plusKnown(total, row[column]), null);
    Object.assign(rest, { [column]: sum });
  }
  return rest;
}
