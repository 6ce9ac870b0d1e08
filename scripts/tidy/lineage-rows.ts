import type { RowIn } from '../../data/schema/folders.ts';
import type { ListedFacts, NamedBases } from './named-bases.ts';
import { baseRows } from './lineage-base-rows.ts';
import { familiesOf, familyRows } from './lineage-family-rows.ts';
import { holderRows } from './lineage-holder-rows.ts';
import { lineageGraph } from './lineage-graph.ts';
import { licenceRows } from './lineage-licence-rows.ts';
import { lineageTallyRows } from './lineage-tally-rows.ts';
import type { ResolvedBases } from './resolve-bases.ts';

/** The tables on bases and families of a capture. */
export interface LineageRows {
  tallies: RowIn<'captures', 'lineage-tallies'>[];
  bases: RowIn<'captures', 'lineage-bases'>[];
  families: RowIn<'captures', 'lineage-families'>[];
  licences: RowIn<'captures', 'lineage-licences'>[];
  holders: RowIn<'captures', 'lineage-holders'>[];
}

/**
 * Rows of the tables on bases and families. A listing in which no tag names a base has none: either the Hub set no such
 * tags then, or the source kept none, and a count of 0 would say that no model was made from another.
 */
export function lineageRows(named: NamedBases, resolved: ResolvedBases, listed: ListedFacts): LineageRows {
  if (named.places.length === 0) return { tallies: [], bases: [], families: [], licences: [], holders: [] };
  const graph = lineageGraph(named, resolved, listed);
  const families = familiesOf(graph);
  return {
    tallies: lineageTallyRows(named, resolved, graph),
    bases: baseRows(graph),
    families: familyRows(graph, families),
    licences: licenceRows(graph),
    holders: holderRows(named, graph, families),
  };
}
