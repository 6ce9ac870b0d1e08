import { expect, test } from 'vitest';
import { countParameters } from '../src/count-parameters.ts';
import { content, graph, model, node, tensor, text, value } from '../src/onnx-bytes.ts';
import { readModel } from '../src/read-model.ts';
import { memorySource } from './memory-source.ts';

const KIND = 'pkg.torch.export.graph_signature.InputSpec.kind';
const FOLDED = 'pkg.onnxscript.optimizer.folded_from';

/** A layer, a norm that is added to one, a table of sines, a mask and a number of the code, as torch's exporter writes them. */
async function count(
  metadata: Readonly<Record<string, readonly [key: string, value: string]>>,
): Promise<number | null> {
  const nodes = [
    node('MatMul', ['x', 'val_1'], ['a']),
    node('Add', ['a', 'layer.bias'], ['b']),
    node('Mul', ['b', 'add_4'], ['c']),
    node('Mul', ['c', 'cos'], ['d']),
    node('Add', ['d', 'mask'], ['e']),
    node('Pow', ['e', 'val_7'], ['y']),
  ];
  const shapes: Readonly<Record<string, readonly number[]>> = {
    'layer.bias': [5],
    val_1: [3, 5],
    add_4: [5],
    cos: [4, 5],
    mask: [4, 4],
    val_7: [],
  };
  const initializers = Object.entries(shapes).map(([name, dims]) =>
    tensor(name, dims, new Uint8Array(4 * dims.reduce((product, each) => product * each, 1))),
  );
  const said = Object.entries(metadata).map(([name, [key, text_]]) =>
    content(13, value(name), content(4, text(1, key), text(2, text_))),
  );
  const inputs = [value('x', [4, 3])];
  const bytes = Buffer.concat([graph({ nodes, initializers, inputs, outputs: [value('y')] }), ...said]);
  return countParameters(await readModel(memorySource(model(bytes))));
}

const SAID = {
  'layer.bias': [KIND, 'PARAMETER'],
  val_1: [FOLDED, "['layer.weight']"],
  add_4: [FOLDED, "['norm.weight', 'val_2']"],
  cos: [FOLDED, "['arange', 'rotary.inv_freq', 'val_3']"],
  mask: [KIND, 'BUFFER'],
} as const;

test('where the exporter says which initializers were parameters, tables, masks and numbers of the code do not count', async () => {
  expect(await count(SAID)).toBe(5 + 15 + 5);
});

test('what was computed from a parameter and a buffer is a table, what from two parameters is one', async () => {
  expect(await count({ ...SAID, cos: [FOLDED, "['a.weight', 'a.coordinates']"] })).toBe(25);
  expect(await count({ ...SAID, cos: [FOLDED, "['a.weight', 'b.weight']"] })).toBe(25 + 20);
});

test('a token or a table of places that was only widened is a parameter still', async () => {
  expect(await count({ ...SAID, cos: [FOLDED, "['embeddings.cls_token', 'val_9']"] })).toBe(25 + 20);
  expect(await count({ ...SAID, cos: [FOLDED, "['cls_token_0', 'val_9']"] })).toBe(25 + 20);
  expect(await count({ ...SAID, cos: [FOLDED, "['blocks.0.gamma', 'val_9']"] })).toBe(25 + 20);
  expect(await count({ ...SAID, cos: [FOLDED, "['a.positions.weight', 'a.position_ids']"] })).toBe(25 + 20);
  expect(await count({ ...SAID, cos: [FOLDED, "['embeddings.position_ids', 'val_9']"] })).toBe(25);
});

test('what a quantizer made later is not called anything, and counts', async () => {
  const { mask: _, ...rest } = SAID;
  expect(await count(rest)).toBe(25 + 16);
});

test('names of nothing but dots are looked at once', async () => {
  const dots = Object.fromEntries(
    Array.from({ length: 60 }, (_, place) => [`v${place}`, [FOLDED, `['${'.'.repeat(64_000)}_ids']`] as const]),
  );
  expect(await count({ ...SAID, ...dots })).toBe(25);
});

test('a file that names no parameter counts all initializers', async () => {
  expect(await count({})).toBe(5 + 15 + 5 + 20 + 16 + 1);
  expect(await count({ mask: [KIND, 'BUFFER'] })).toBe(62);
});
