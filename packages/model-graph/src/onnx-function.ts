import type { Attribute, GraphNode, ModelFunction } from './graph.ts';
import { readAttribute } from './onnx-attribute.ts';
import { plainDomain, readOpset } from './onnx-entry.ts';
import { readNode } from './onnx-graph.ts';
import { count, message, nextField, passOver, text, type Wire } from './wire-reader.ts';

/** FunctionProto: attributes with a default value (field 11) are named like those without, and keep that value. */
export async function readFunction(wire: Wire, end: number): Promise<ModelFunction> {
  const each = {
    domain: '',
    name: '',
    inputs: [] as string[],
    outputs: [] as string[],
    attributes: [] as string[],
    nodes: [] as GraphNode[],
  };
  const defaults = new Map<string, Attribute>();
  const opsets = new Map<string, number>();
  let overload = '';
  count(wire, 'functions');
  while (await nextField(wire, end)) {
    if (wire.field === 1) each.name = await text(wire);
    else if (wire.field === 4) each.inputs.push(await text(wire));
    else if (wire.field === 5) each.outputs.push(await text(wire));
    else if (wire.field === 6) each.attributes.push(await text(wire));
    else if (wire.field === 11) {
      const [name, value] = await message(wire, readAttribute);
      each.attributes.push(name);
      defaults.set(name, value);
    } else if (wire.field === 7) {
      count(wire, 'nodes');
      each.nodes.push(await message(wire, readNode));
    } else if (wire.field === 9) {
      count(wire, 'entries of metadata and operator sets');
      const { domain, version } = await message(wire, readOpset);
      opsets.set(domain, version);
    } else if (wire.field === 10) each.domain = plainDomain(await text(wire));
    else if (wire.field === 13) overload = await text(wire);
    else passOver(wire);
  }
  return { ...each, ...(overload && { overload }), opsets, defaults };
}
