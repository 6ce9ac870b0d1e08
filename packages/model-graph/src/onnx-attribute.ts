import { WRITTEN_SO } from './graph-error.ts';
import type { Attribute, Graph, Tensor } from './graph.ts';
// An attribute holds graphs, a graph nodes with attributes: the format itself is recursive.
// oxlint-disable-next-line import/no-cycle
import { readGraph } from './onnx-graph.ts';
import { readTensor } from './onnx-tensor.ts';
import { addFloats, addIntegers, float } from './wire-numbers.ts';
import { broken, integer, longText, message, nextField, number, passOver, text, type Wire } from './wire-reader.ts';
import { shownName } from './shown-name.ts';

/** An attribute while it is read: every field that the file has. */
interface Draft {
  name: string;
  type: number | undefined;
  float: number | undefined;
  int: bigint | undefined;
  text: string | undefined;
  tensor: Tensor | undefined;
  graph: Graph | undefined;
  floats: number[];
  ints: bigint[];
  texts: string[];
  tensors: Tensor[];
  graphs: Graph[];
  reference: string;
  /** What was too long, or is of no use to a graph. */
  other: string | undefined;
}

/** AttributeProto: its name and value. */
export async function readAttribute(wire: Wire, end: number): Promise<[string, Attribute]> {
  const draft: Draft = {
    name: '',
    type: undefined,
    float: undefined,
    int: undefined,
    text: undefined,
    tensor: undefined,
    graph: undefined,
    floats: [],
    ints: [],
    texts: [],
    tensors: [],
    graphs: [],
    reference: '',
    other: undefined,
  };
  while (await nextField(wire, end)) {
    if (wire.field === 1) draft.name = await text(wire);
    else if (wire.field === 20) draft.type = number(wire);
    else if (wire.field === 21) draft.reference = await text(wire);
    else await readValue(wire, draft);
  }
  if (draft.name === '') throw broken(wire, 'an attribute without a name', WRITTEN_SO);
  return [draft.name, attributeOf(wire, draft)];
}

async function readValue(wire: Wire, draft: Draft): Promise<void> {
  const length = wire.stop - wire.window.at;
  switch (wire.field) {
    case 2:
      draft.float = float(wire);
      break;
    case 3:
      draft.int = integer(wire);
      break;
    case 4: {
      draft.text = await longText(wire);
      if (draft.text === undefined) draft.other = `text of ${length} bytes`;
      break;
    }
    case 5:
      draft.tensor = await message(wire, readTensor);
      break;
    case 6:
      draft.graph = await message(wire, readGraph);
      break;
    case 7:
    case 8:
    case 9:
      await readElements(wire, draft, length);
      break;
    case 10:
      draft.tensors.push(await message(wire, readTensor));
      break;
    case 11:
      draft.graphs.push(await message(wire, readGraph));
      break;
    case 14:
    case 15:
      passOver(wire);
      draft.other ??= 'type';
      break;
    case 22:
    case 23:
      passOver(wire);
      draft.other ??= 'sparse tensor';
      break;
    default:
      passOver(wire);
  }
}

async function readElements(wire: Wire, draft: Draft, length: number): Promise<void> {
  // The rest of a list that was too long.
  if (draft.other !== undefined) return passOver(wire);
  if (wire.field === 7 && !(await addFloats(wire, draft.floats, 4))) draft.other = `floats in ${length} bytes`;
  if (wire.field === 8 && !(await addIntegers(wire, draft.ints))) draft.other = `ints in ${length} bytes`;
  if (wire.field === 9) draft.texts.push((await longText(wire)) ?? `(${length} bytes)`);
  dropLong(draft);
}

/** Elements of a list that are kept: those of trees and vocabularies are millions, and no shape follows from them. */
const MOST_ELEMENTS = 65_536;

function dropLong(draft: Draft): void {
  for (const key of ['floats', 'ints', 'texts'] as const) {
    if (draft[key].length <= MOST_ELEMENTS) continue;
    draft.other = `more than ${MOST_ELEMENTS} ${key}`;
    draft[key].length = 0;
  }
}

/** The field `type` decides, since writers leave out zeros and empty lists; files of the first versions have none. */
function attributeOf(wire: Wire, draft: Draft): Attribute {
  if (draft.reference !== '') return { kind: 'reference', value: draft.reference };
  if (draft.other !== undefined) return { kind: 'other', value: draft.other };
  const type = draft.type || guessType(draft);
  if (type === 1) return { kind: 'float', value: draft.float ?? 0 };
  if (type === 2) return { kind: 'int', value: draft.int ?? 0n };
  if (type === 3) return { kind: 'string', value: draft.text ?? '' };
  if (type === 4 && draft.tensor) return { kind: 'tensor', value: draft.tensor };
  if (type === 5 && draft.graph) return { kind: 'graph', value: draft.graph };
  if (type === 6) return { kind: 'floats', value: draft.floats };
  if (type === 7) return { kind: 'ints', value: draft.ints };
  if (type === 8) return { kind: 'strings', value: draft.texts };
  if (type === 9) return { kind: 'tensors', value: draft.tensors };
  if (type === 10) return { kind: 'graphs', value: draft.graphs };
  if (type > 10) return { kind: 'other', value: `attribute type ${type}` };
  throw broken(wire, `attribute ${shownName(draft.name)} of type ${type} without a value`, WRITTEN_SO);
}

function guessType(draft: Draft): number {
  const scalars = [draft.float, draft.int, draft.text, draft.tensor, draft.graph].findIndex(
    (value) => value !== undefined,
  );
  if (scalars >= 0) return scalars + 1;
  const lists = [draft.floats, draft.ints, draft.texts, draft.tensors, draft.graphs].findIndex(
    (list) => list.length > 0,
  );
  return lists >= 0 ? lists + 6 : 0;
}
