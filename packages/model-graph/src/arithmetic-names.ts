import type { Graph, GraphNode } from './graph.ts';
import { graphsOf } from './visit-graphs.ts';
import { ARITHMETIC_SLOTS } from './weight-slots.ts';

/** For a graph and each graph inside: names of values that are read, and only to say how an operator works. */
export type ArithmeticNames = ReadonlyMap<Graph, ReadonlySet<string>>;

/** Operators whose inputs are arithmetic where all that they give is: what sizes and places are computed with. */
const PASSING = new Set(
  (
    'Identity Cast Concat Squeeze Unsqueeze Reshape Add Sub Mul Div Mod Neg Abs Min Max Floor Ceil ' +
    'Round Sqrt Where Equal Less Greater LessOrEqual And Or GreaterOrEqual Not ReduceProd'
  ).split(' '),
);

/** Whether all reads of a name so far were arithmetic; those of the graphs around it are visible through `outer`. */
interface Scope {
  reads: Map<string, boolean>;
  made: ReadonlySet<string>;
  outer: Scope | null;
}

/** Finds the arithmetic names of a graph and of the graphs inside of it, readers before what they read. */
export function arithmeticNames(graph: Graph): ArithmeticNames {
  const found = new Map<Graph, ReadonlySet<string>>();
  visit(graph, null, found);
  return found;
}

function visit(graph: Graph, outer: Scope | null, found: Map<Graph, ReadonlySet<string>>): void {
  const made = new Set([
    ...graph.inputs.map(({ name }) => name),
    ...graph.initializers.map(({ name }) => name),
    ...graph.nodes.flatMap(({ outputs }) => outputs),
  ]);
  const scope: Scope = { reads: new Map(), made, outer };
  for (const { name } of graph.outputs) note(name, false, scope);
  for (const node of graph.nodes.toReversed()) {
    for (const inner of graphsOf(node)) visit(inner, scope, found);
    const passes = PASSING.has(node.operator) && isArithmetic(node.outputs, scope);
    node.inputs.forEach((name, slot) => {
      if (name !== '') note(name, passes || isArithmeticSlot(node, slot), scope);
    });
  }
  found.set(graph, new Set([...scope.reads].flatMap(([name, arithmetic]) => (arithmetic ? [name] : []))));
}

const isArithmeticSlot = ({ operator }: GraphNode, slot: number): boolean =>
  Object.hasOwn(ARITHMETIC_SLOTS, operator) && ARITHMETIC_SLOTS[operator]!.includes(slot);

const isArithmetic = (names: readonly string[], { reads }: Scope): boolean =>
  names.length > 0 && names.every((name) => name === '' || reads.get(name) === true) && names.some(Boolean);

/** A name belongs to the innermost graph that makes it. */
function note(name: string, arithmetic: boolean, scope: Scope): void {
  let place = scope;
  while (!place.made.has(name) && place.outer !== null) place = place.outer;
  place.reads.set(name, arithmetic && (place.reads.get(name) ?? true));
}
