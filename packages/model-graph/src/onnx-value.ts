import { WRITTEN_SO } from './graph-error.ts';
import { onnxType } from './element-types.ts';
import type { Dimension, ElementType, Origin, ValueInfo } from './graph.ts';
import { pythonTexts } from './module-paths.ts';
import { readEntry } from './onnx-entry.ts';
import { broken, message, MOST_RANK, nextField, number, passOver, text, type Wire } from './wire-reader.ts';

interface ValueType {
  type: ElementType | null;
  dims: readonly Dimension[] | null;
}

/** ValueInfoProto: name, type and shape of an input, an output or a value in between. */
export async function readValueInfo(wire: Wire, end: number): Promise<ValueInfo> {
  let name = '';
  let value: ValueType = { type: null, dims: null };
  let origin: Origin | undefined;
  while (await nextField(wire, end)) {
    if (wire.field === 1) name = await text(wire);
    else if (wire.field === 2) value = await message(wire, readType);
    else if (wire.field === 4) origin = originOf(await message(wire, readEntry)) ?? origin;
    else passOver(wire);
  }
  if (name === '') throw broken(wire, 'an input, output or value without a name', WRITTEN_SO);
  return { name, ...value, ...(origin && { origin }) };
}

const PARAMETER = /(\.weight|[._]bias|(_tokens?|_embed(ding)?s?|[._]gamma|[._]beta|_scale)(_\d+)?)$/;

/**
 * Metadata of values of torch's dynamo exporter say of initializers what they were, and what its optimizer computed them
 * from. What was computed from parameters and numbers alone is one still: `weight + 1`, or three biases in one.
 */
function originOf({ key, value }: { key: string; value: string }): Origin | undefined {
  if (key === 'pkg.onnxscript.optimizer.folded_from') {
    // Names of modules have dots, those of values in between none; ids only choose rows of a table.
    const sources = pythonTexts(value).filter(
      (each) => PARAMETER.test(each) || (each.includes('.') && !each.endsWith('_ids')),
    );
    return sources.length > 0 && sources.every((each) => PARAMETER.test(each)) ? 'parameter' : 'folded';
  }
  if (key !== 'pkg.torch.export.graph_signature.InputSpec.kind') return undefined;
  return value === 'PARAMETER' ? 'parameter' : value === 'BUFFER' ? 'buffer' : undefined;
}

/**
 * TypeProto: tensors 1, sequences 4, maps 5, sparse tensors 8 and optionals 9; the shape is that of the tensor inside.
 */
async function readType(wire: Wire, end: number): Promise<ValueType> {
  let value: ValueType = { type: null, dims: null };
  while (await nextField(wire, end)) {
    if (wire.field === 1 || wire.field === 8) value = await message(wire, readTensorType);
    else if (wire.field === 4)
      value = { type: `sequence(${(await message(wire, readInnerType)).type ?? ''})`, dims: null };
    else if (wire.field === 9) {
      const inner = await message(wire, readInnerType);
      value = { type: `optional(${inner.type ?? ''})`, dims: inner.dims };
    } else if (wire.field === 5) value = { type: await message(wire, readMapType), dims: null };
    else passOver(wire);
  }
  return value;
}

async function readInnerType(wire: Wire, end: number): Promise<ValueType> {
  let inner: ValueType = { type: null, dims: null };
  while (await nextField(wire, end)) {
    if (wire.field === 1) inner = await message(wire, readType);
    else passOver(wire);
  }
  return inner;
}

async function readMapType(wire: Wire, end: number): Promise<ElementType> {
  let [key, value] = ['', ''];
  while (await nextField(wire, end)) {
    if (wire.field === 1) key = onnxType(number(wire));
    else if (wire.field === 2) value = (await message(wire, readType)).type ?? '';
    else passOver(wire);
  }
  return `map(${key},${value})`;
}

async function readTensorType(wire: Wire, end: number): Promise<ValueType> {
  let type: ElementType | null = null;
  let dims: readonly Dimension[] | null = null;
  while (await nextField(wire, end)) {
    if (wire.field === 1) {
      const element = number(wire);
      type = element === 0 ? null : onnxType(element);
    } else if (wire.field === 2) dims = await message(wire, readShape);
    else passOver(wire);
  }
  return { type, dims };
}

async function readShape(wire: Wire, end: number): Promise<readonly Dimension[]> {
  const dims: Dimension[] = [];
  while (await nextField(wire, end)) {
    if (wire.field === 1) dims.push(await message(wire, readDimension));
    else passOver(wire);
    if (dims.length > MOST_RANK) throw broken(wire, `a shape of more than ${MOST_RANK} dimensions`, WRITTEN_SO);
  }
  return dims;
}

/** A negative extent is how some exporters write an unknown one. */
async function readDimension(wire: Wire, end: number): Promise<Dimension> {
  let dim: Dimension = null;
  while (await nextField(wire, end)) {
    if (wire.field === 1) dim = number(wire) >= 0 ? number(wire) : null;
    else if (wire.field === 2) dim = (await text(wire)) || null;
    else passOver(wire);
  }
  return dim;
}
