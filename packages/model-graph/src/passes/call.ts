import { onnxType } from '../element-types.ts';
import type { ElementType, Graph, GraphNode, Tensor } from '../graph.ts';
import { UNKNOWN, type Value } from './value.ts';

/** One use of an operator: its node, what is known of its inputs (null for one that is left out), its operator set. */
export interface Call {
  node: GraphNode;
  opset: number;
  inputs: readonly (Value | null)[];
  /** Outputs of a body of this node for these inputs, the values around it seen from within. */
  inferBody: (body: Graph, inputs: readonly Value[]) => readonly Value[];
  /** Conflicts of shapes met so far; a body that adds to them cannot run. A rule that rules such a body out sets them back. */
  conflicts: { count: number };
  /** Says which body of this node runs, once that is known. */
  takeBranch: (body: Graph) => void;
}

/** What an operator makes of its inputs; outputs beyond those given are unknown. */
export type Operator = (call: Call) => readonly Value[];

/** What is known of an input; nothing where it is left out. */
export function input(call: Call, place: number): Value {
  return call.inputs[place] ?? UNKNOWN;
}

/** Whether an optional input is there. */
export function hasInput(call: Call, place: number): boolean {
  return (call.inputs[place] ?? null) !== null;
}

/** Attribute of a whole number, else the default of the operator. */
export function intOf<D>(node: GraphNode, name: string, otherwise: D): number | D {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'int' ? Number(attribute.value) : otherwise;
}

/** Attribute of whole numbers; null where it is left out. */
export function intsOf(node: GraphNode, name: string): number[] | null {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'ints' ? attribute.value.map(Number) : null;
}

/** Attribute of a real number, else the default of the operator. */
export function floatOf<D>(node: GraphNode, name: string, otherwise: D): number | D {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'float' ? attribute.value : otherwise;
}

/** Attribute of real numbers; null where it is left out. */
export function floatsOf(node: GraphNode, name: string): readonly number[] | null {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'floats' ? attribute.value : null;
}

/** Attribute of text, else the default of the operator. */
export function stringOf<D>(node: GraphNode, name: string, otherwise: D): string | D {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'string' ? attribute.value : otherwise;
}

/** Attribute that is a tensor; null where it is left out. */
export function tensorOf(node: GraphNode, name: string): Tensor | null {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'tensor' ? attribute.value : null;
}

/** Attribute that is a body; null where it is left out. */
export function bodyOf(node: GraphNode, name: string): Graph | null {
  const attribute = node.attributes.get(name);
  return attribute?.kind === 'graph' ? attribute.value : null;
}

/** Element type that an attribute names by its number in the format; null where it is left out or undefined. */
export function elementTypeOf(node: GraphNode, name: string): ElementType | null {
  const number = intOf(node, name, null);
  return number === null || number === 0 ? null : onnxType(number);
}
