import { WRITTEN_SO } from './graph-error.ts';
import { checkFunctions, checkGraph } from './check-graph.ts';
import type { ByteSource } from './byte-source.ts';
import type { Graph, Model, ModelFunction } from './graph.ts';
import { withPaths } from './module-paths.ts';
import { readEntry, readOpset } from './onnx-entry.ts';
import { readFunction } from './onnx-function.ts';
import { readGraph } from './onnx-graph.ts';
import { broken, count, message, nextField, openWire, passOver, text, type Wire } from './wire-reader.ts';

/** Reads the structure of an ONNX file: weight payloads of more than 1 KiB are jumped over and never fetched. */
export async function readOnnx(source: ByteSource): Promise<Model> {
  const wire = openWire(source);
  const model = withPaths(await readModelProto(wire, source.size));
  if (model.graph) checkGraph(model.graph, source.where);
  checkFunctions(model.functions, source.where);
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
      if (graph) throw broken(wire, 'a second graph, expected one', WRITTEN_SO);
      graph = await message(wire, readGraph);
    } else if (wire.field === 8) {
      count(wire, 'entries of metadata and operator sets');
      const opset = await message(wire, readOpset);
      opsets.set(opset.domain, opset.version);
    } else if (wire.field === 14) {
      count(wire, 'entries of metadata and operator sets');
      const { key, value } = await message(wire, readEntry);
      metadata[key] = value;
    } else if (wire.field === 25) functions.push(await message(wire, readFunction));
    else passOver(wire);
  }
  if (!graph) throw broken(wire, 'the file ends without a graph');
  return {
    format: 'onnx',
    producer: [producer, version].filter(Boolean).join(' ') || null,
    opsets,
    graph,
    functions,
    tensors: [],
    paths: 'none',
    metadata: { ...metadata },
  };
}
