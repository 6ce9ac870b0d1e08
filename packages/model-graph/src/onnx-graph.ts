import { WRITTEN_SO } from './graph-error.ts';
import type { Attribute, Graph, GraphNode, Tensor, ValueInfo } from './graph.ts';
import { scopesOf } from './module-paths.ts';
// oxlint-disable-next-line import/no-cycle
import { readAttribute } from './onnx-attribute.ts';
import { plainDomain, readEntry } from './onnx-entry.ts';
import { readSparseTensor, readTensor } from './onnx-tensor.ts';
import { readValueInfo } from './onnx-value.ts';
import { broken, count, message, nextField, passOver, text, type Wire } from './wire-reader.ts';
import { shownName } from './shown-name.ts';

const NONE: readonly never[] = [];
const NO_ATTRIBUTES: ReadonlyMap<string, Attribute> = new Map();

/** GraphProto: the graph of a model, or the body of an If, Loop or Scan. */
export async function readGraph(wire: Wire, end: number): Promise<Graph> {
  const graph = {
    name: '',
    nodes: [] as GraphNode[],
    inputs: [] as ValueInfo[],
    outputs: [] as ValueInfo[],
    initializers: [] as Tensor[],
    values: [] as ValueInfo[],
  };
  count(wire, 'graphs');
  while (await nextField(wire, end)) {
    if (wire.field === 1) {
      count(wire, 'nodes');
      graph.nodes.push(await message(wire, readNode));
    } else if (wire.field === 2) graph.name = await text(wire);
    else if (wire.field === 5) graph.initializers.push(await message(wire, readTensor));
    else if (wire.field === 15) graph.initializers.push(await message(wire, readSparseTensor));
    else if (wire.field === 11) graph.inputs.push(await message(wire, readValueInfo));
    else if (wire.field === 12) graph.outputs.push(await message(wire, readValueInfo));
    else if (wire.field === 13) graph.values.push(await message(wire, readValueInfo));
    else passOver(wire);
  }
  return graph;
}

/** NodeProto; its module path is that of its metadata, and empty where it has none. */
export async function readNode(wire: Wire, end: number): Promise<GraphNode> {
  const [inputs, outputs]: [string[], string[]] = [[], []];
  let [name, operator, domain, overload] = ['', '', '', ''];
  let attributes: Map<string, Attribute> | undefined;
  let metadata: Map<string, string> | undefined;
  while (await nextField(wire, end)) {
    if (wire.field === 1 || wire.field === 2) {
      count(wire, 'inputs and outputs of nodes');
      (wire.field === 1 ? inputs : outputs).push(await text(wire));
    } else if (wire.field === 3) name = await text(wire);
    else if (wire.field === 4) operator = await text(wire);
    else if (wire.field === 5) {
      const [key, value] = await message(wire, readAttribute);
      attributes ??= new Map();
      if (attributes.has(key))
        throw broken(wire, `node ${shownName(name)} has two attributes ${shownName(key)}`, WRITTEN_SO);
      attributes.set(key, value);
    } else if (wire.field === 7) domain = plainDomain(await text(wire));
    else if (wire.field === 8) overload = await text(wire);
    else if (wire.field === 9) {
      const { key, value } = await message(wire, readEntry);
      (metadata ??= new Map()).set(key, value);
    } else passOver(wire);
  }
  if (operator === '') throw broken(wire, `node ${shownName(name)} without an operator`, WRITTEN_SO);
  const { path, classes } = metadata ? scopesOf(metadata) : { path: NONE, classes: NONE };
  return {
    name,
    operator,
    domain,
    ...(overload && { overload }),
    inputs: inputs.length ? inputs : NONE,
    outputs: outputs.length ? outputs : NONE,
    attributes: attributes ?? NO_ATTRIBUTES,
    path,
    classes,
  };
}
