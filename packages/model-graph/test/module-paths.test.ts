import { expect, test } from 'vitest';
import { scopesOf } from '../src/module-paths.ts';
import { readOnnx } from '../src/read-onnx.ts';
import { memorySource } from './memory-source.ts';
import { content, model, node, text } from '../src/onnx-bytes.ts';

const entry = (key: string, value: string) => content(9, text(1, key), text(2, value));
const scopes = (names: string, classes: string) =>
  scopesOf(
    new Map([
      ['pkg.torch.onnx.name_scopes', names],
      ['pkg.torch.onnx.class_hierarchy', classes],
    ]),
  );
async function paths(...nodes: Buffer[]) {
  const { paths: source, graph } = await readOnnx(memorySource(model({ nodes })));
  return [source, ...graph!.nodes.map(({ path }) => path.join(' > '))];
}

test('scopes of the dynamo exporter give each step its own name and class', () => {
  expect(
    scopes(
      "['', 'encoder', 'encoder.layer.0', 'encoder.layer.0.dense', 'linear']",
      "['m.Model', 'm.Encoder', 'm.Layer', 'torch.nn.Linear', 'aten.linear.default']",
    ),
  ).toEqual({
    path: ['encoder', 'layer.0', 'dense'],
    classes: ['m.Encoder', 'm.Layer', 'torch.nn.Linear'],
  });
  expect(scopes("['', 'add']", "['m.Model', 'aten.add']")).toEqual({ path: [], classes: [] });
  expect(scopes(`['', "it's", 'x']`, '[]')).toEqual({ path: ["it's"], classes: [] });
});

test('an open quote ends a list of scopes: a hostile one would be looked for again at each of its places', async () => {
  expect(scopes(`['', 'a', 'op', "b, 'c', 'd']`, '[]')).toEqual({ path: ['a'], classes: [] });
  const open = entry('pkg.torch.onnx.name_scopes', `"${'\\"'.repeat(32_000)}`);
  expect(await paths(...Array.from({ length: 40 }, (_, place) => node('A', [], [`a${place}`], '', open)))).toHaveLength(
    41,
  );
});

test('metadata come before names, and the stack trace is left alone', async () => {
  expect(
    await paths(
      node(
        'A',
        [],
        ['a'],
        '/other/A',
        entry('pkg.torch.onnx.stack_trace', 'x'.repeat(100_000)),
        entry('pkg.torch.onnx.name_scopes', "['', 'conv', 'conv2d']"),
      ),
      node('B', [], ['b'], '/other/B'),
    ),
  ).toEqual(['metadata', 'conv', '']);
});

test('names of TorchScript begin with a slash; those of a quantizer have none', async () => {
  expect(
    await paths(
      node('A', [], ['a'], '/encoder/layer.0/MatMul'),
      node('B', [], ['b'], 'encoder.weight_DequantizeLinear'),
      node('C', [], ['c'], '/Constant'),
      node('D', [], ['d']),
    ),
  ).toEqual(['names', 'encoder > layer.0', '', '', '']);
});

test('a function that was inlined puts its own name before the slash', async () => {
  expect(await paths(node('A', [], ['a'], 'If_0_then_branch__Inline_0__/decoder/rnn/Gather'))).toEqual([
    'names',
    'decoder > rnn',
  ]);
});

test('names of TensorFlow have slashes, and none at the beginning', async () => {
  expect(
    await paths(
      node('A', [], ['a'], 'model/conv2d_10/Conv2D'),
      node('B', [], ['b'], 'model/leaky_re_lu/LeakyRelu'),
      node('C', [], ['c'], 'Reshape__3'),
    ),
  ).toEqual(['tf2onnx', 'model > conv2d_10', 'model > leaky_re_lu', '']);
});

test('names without any slash say nothing', async () => {
  expect(await paths(node('A', [], ['a'], 'Conv_0'), node('B', [], ['b'], 'p2o.Conv.1'))).toEqual(['none', '', '']);
});
