import { checkGraph, checkFunction } from './check-graph.ts';
import type { ByteSource } from './byte-source.ts';
import type { Attribute, Graph, GraphNode, Model, ModelFunction } from './graph.ts';
import { withPaths } from './module-paths.ts';
import { readAttribute } from './onnx-attribute.ts';
import { plainDomain, readEntry, readOpset } from './onnx-entry.ts';
import { readGraph, readNode } from './onnx-graph.ts';
import { broken, message, nextField, openWire, passOver, text, type Wire } from './wire-reader.ts';

/** Reads the structure of an ONNX file: weight payloads of more than 1 KiB are jumped over and never fetched. */
export async function readOnnx(source: ByteSource): Promise<Model> {
  const wire = openWire(source);
  const model = withPaths(await readModelProto(wire, source.size));
  if (model.graph) checkGraph(model.graph, source.where);
  for (const each of model.functions) checkFunction(each, source.where);
  return model;
}

async function readModelProto(wire: Wire, end: number): Promise<Model> {
  const opsets = new Map<string, number>();
  const metadata: Record<string, string> = Object.create(null);
  const functions: ModelFunction[] = [];
  let graph: Graph | undefined;
  let [producer, version] = ['', ''];
  while (await nextField(wire, end)) {
    if (wire.field === 2) producer = await text(wire);
    else if (wire.field === 3) version = await text(wire);
    else if (wire.field === 7) {
      if (graph) throw broken(wire, 'a second graph, expected one');
      graph = await message(wire, readGraph);
    } else if (wire.field === 8) {
      const opset = await message(wire, readOpset);
      opsets.set(opset.domain, opset.version);
    } else if (wire.field === 14) {
      const { key, value } = await message(wire, readEntry);
      metadata[key] = value;
    } else if (wire.field === 25) functions.push(await message(wire, readFunction));
    else passOver(wire);
  }
  if (!graph) throw broken(wire, 'the file ends without a graph');
  return { format: 'onnx', producer: [producer, version].filter(Boolean).join(' ') || null, opsets, graph, functions, tensors: [], paths: 'none', metadata: { ...metadata } };
}

/** FunctionProto: attributes with a default value (field 11) are named like those without, and keep that value. */
async function readFunction(wire: Wire, end: number): Promise<ModelFunction> {
  const each = { domain: '', name: '', inputs: [] as string[], outputs: [] as string[], attributes: [] as string[], nodes: [] as GraphNode[] };
  const defaults = new Map<string, Attribute>();
  while (await nextField(wire, end)) {
    if (wire.field === 1) each.name = await text(wire);
    else if (wire.field === 4) each.inputs.push(await text(wire));
    else if (wire.field === 5) each.outputs.push(await text(wire));
    else if (wire.field === 6) each.attributes.push(await text(wire));
    else if (wire.field === 11) {
      const [name, value] = await message(wire, readAttribute);
      each.attributes.push(name);
      defaults.set(name, value);
    } else if (wire.field === 7) each.nodes.push(await message(wire, readNode));
    else if (wire.field === 10) each.domain = plainDomain(await text(wire));
    else passOver(wire);
  }
  return defaults.size === 0 ? each : { ...each, defaults };
}
