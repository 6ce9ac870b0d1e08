import type { RowIn } from '../../data/schema/folders.ts';
import type { NamedBases } from './named-bases.ts';
import { againstBase, againstStated } from './licence-against-base.ts';
import { plusKnown } from './plus-known.ts';
import type { LineageGraph } from './lineage-graph.ts';
import type { ResolvedBases } from './resolve-bases.ts';

type TallyRow = RowIn<'captures', 'lineage-tallies'>;

/** Chains longer than this are one value: depths beyond are single models. */
const DEEPEST = 10;

/** Rows of the table lineage-tallies. */
export function lineageTallyRows(named: NamedBases, resolved: ResolvedBases, graph: LineageGraph): TallyRow[] {
  const tallies = createTallies();
  const [ofNumber, ofDepth, ofFamily] = [tallies.of('named'), tallies.of('depth'), tallies.of('family')];
  let [naming, made]: [number | null, number | null] = [null, null];
  graph.eachChild((node, _owner, bases) => {
    const downloads = graph.downloads(node);
    const { root, depth } = graph.ancestry(node);
    ofNumber(bases > 2 ? '3 or more' : String(bases), downloads);
    ofDepth(depthWords(depth), downloads);
    ofFamily(typeof root === 'number' ? 'one root' : root === 'several' ? 'several roots' : root, downloads);
    made = plusKnown(made, downloads);
  });
  const [ofRelation, ofLicence, ofBase] = [tallies.of('relation'), tallies.of('licence'), tallies.of('bases')];
  graph.eachEdge((node, base, relation) => {
    const downloads = graph.downloads(node);
    ofRelation(relation, downloads);
    ofLicence(graph.isListed(base) ? againstBase(graph, node, base) : 'base not listed', downloads);
  });
  for (const base of graph.bases) ofBase(graph.isListed(base) ? 'listed' : 'not listed', graph.downloads(base));
  addPairs(tallies, named, resolved, graph);
  for (const node of named.places) naming = plusKnown(naming, graph.downloads(node));
  return [
    ...tallies.rows(),
    { facet: 'models', value: 'naming', n: named.places.length, of: graph.models, downloads_sum: naming },
    { facet: 'models', value: 'made from another', n: graph.made, of: graph.models, downloads_sum: made },
  ];
}

/** What is counted over the pairs as the tags write them, a model that names itself among them. */
function addPairs(tallies: Tallies, named: NamedBases, resolved: ResolvedBases, graph: LineageGraph): void {
  const [ofPair, ofWritten] = [tallies.of('pairs'), tallies.of('licence as written')];
  named.places.forEach((node, at) => {
    const downloads = graph.downloads(node);
    const end = named.starts[at + 1] ?? named.bases.length;
    for (let edge = named.starts[at]!; edge < end; edge += 1) {
      const base = named.bases[edge]!;
      const [state, place] = [resolved.state(base), resolved.place(base)];
      ofPair(place === node ? 'itself' : state, downloads);
      if (state === 'listed') ofWritten(againstStated(graph.licence(node), graph.licence(place!)), downloads);
    }
  });
}

function depthWords(depth: number | null): string {
  if (depth === null) return 'loop';
  return depth >= DEEPEST ? `${DEEPEST} or more` : String(depth);
}

interface Tallies {
  /** Counts one value of a facet, with its downloads. */
  of(facet: TallyRow['facet']): (value: string, downloads: number | null) => void;
  /** Rows of the facets of which anything was counted. */
  rows(): TallyRow[];
}

function createTallies(): Tallies {
  const facets = new Map<TallyRow['facet'], Map<string, { n: number; downloads: number | null }>>();
  return {
    of(facet) {
      const values = new Map<string, { n: number; downloads: number | null }>();
      facets.set(facet, values);
      return (value, downloads) => {
        let tally = values.get(value);
        if (tally === undefined) values.set(value, (tally = { n: 0, downloads: null }));
        tally.n += 1;
        if (downloads !== null) tally.downloads = (tally.downloads ?? 0) + downloads;
      };
    },
    rows: () =>
      [...facets].flatMap(([facet, values]) => {
        const of = [...values.values()].reduce((sum, { n }) => sum + n, 0);
        return [...values].map(([value, { n, downloads }]) => ({ facet, value, n, of, downloads_sum: downloads }));
      }),
  };
}
