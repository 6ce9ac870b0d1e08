import type { RowIn } from '../../data/schema/folders.ts';
import type { NamedBases } from './named-bases.ts';
import { againstBase, againstStated } from './licence-against-base.ts';
import { plusKnown } from './plus-known.ts';
import type { LineageGraph } from './lineage-graph.ts';
import type { ResolvedBase } from './resolve-bases.ts';

type TallyRow = RowIn<'captures', 'lineage-tallies'>;

/** Chains longer than this are one value: depths beyond are single models. */
const DEEPEST = 10;

/** Rows of the table lineage-tallies. */
export function lineageTallyRows(
  named: NamedBases,
  resolved: readonly ResolvedBase[],
  graph: LineageGraph,
): TallyRow[] {
  const tallies = createTallies();
  for (const { node, bases } of graph.children()) {
    const downloads = graph.downloads(node);
    const { root, depth } = graph.ancestry(node);
    tallies.add('named', bases > 2 ? '3 or more' : String(bases), downloads);
    tallies.add('depth', depthWords(depth), downloads);
    tallies.add(
      'family',
      typeof root === 'number' ? 'one root' : root === 'several' ? 'several roots' : root,
      downloads,
    );
  }
  for (const { node, base, relation } of graph.edges()) {
    tallies.add('relation', relation, graph.downloads(node));
    tallies.add(
      'licence',
      graph.isListed(base) ? againstBase(graph, node, base) : 'base not listed',
      graph.downloads(node),
    );
  }
  for (const base of graph.bases)
    tallies.add('bases', graph.isListed(base) ? 'listed' : 'not listed', graph.downloads(base));
  addPairs(tallies, named, resolved, graph);
  let [naming, made]: [number | null, number | null] = [null, null];
  for (const node of named.places) naming = plusKnown(naming, graph.downloads(node));
  for (const { node } of graph.children()) made = plusKnown(made, graph.downloads(node));
  return [
    ...tallies.rows(),
    { facet: 'models', value: 'naming', n: named.places.length, of: graph.models, downloads_sum: naming },
    { facet: 'models', value: 'made from another', n: graph.made, of: graph.models, downloads_sum: made },
  ];
}

/** What is counted over the pairs as the tags write them, a model that names itself among them. */
function addPairs(tallies: Tallies, named: NamedBases, resolved: readonly ResolvedBase[], graph: LineageGraph): void {
  named.places.forEach((node, at) => {
    const downloads = graph.downloads(node);
    for (let edge = named.starts[at]!; edge < (named.starts[at + 1] ?? named.bases.length); edge += 1) {
      const { state, place } = resolved[named.bases[edge]!]!;
      tallies.add('pairs', place === node ? 'itself' : state, downloads);
      if (state === 'listed')
        tallies.add('licence as written', againstStated(graph.licence(node), graph.licence(place!)), downloads);
    }
  });
}

function depthWords(depth: number | null): string {
  if (depth === null) return 'loop';
  return depth >= DEEPEST ? `${DEEPEST} or more` : String(depth);
}

interface Tallies {
  add(facet: TallyRow['facet'], value: string, downloads: number | null): void;
  rows(): TallyRow[];
}

function createTallies(): Tallies {
  const facets = new Map<TallyRow['facet'], Map<string, { n: number; downloads: number | null }>>();
  return {
    add(facet, value, downloads) {
      const values = facets.get(facet) ?? new Map<string, { n: number; downloads: number | null }>();
      facets.set(facet, values);
      const tally = values.get(value) ?? { n: 0, downloads: null };
      values.set(value, tally);
      tally.n += 1;
      if (downloads !== null) tally.downloads = (tally.downloads ?? 0) + downloads;
    },
    rows: () =>
      [...facets].flatMap(([facet, values]) => {
        const of = [...values.values()].reduce((sum, { n }) => sum + n, 0);
        return [...values].map(([value, { n, downloads }]) => ({ facet, value, n, of, downloads_sum: downloads }));
      }),
  };
}
