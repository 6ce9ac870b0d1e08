import { expect, test } from 'vitest';
import type { FoldedGraph, StatsLine } from 'model-graph';
import { architectureRows } from '../../../scripts/architectures/architecture-rows.ts';

const known = {
  name: 'tiny',
  title: 'Tiny',
  level: 1,
  drawn: true,
  inputs: { x: [1, 3] },
  package: 'tiny-model',
  version: '1.0.0',
  path: 'tiny.onnx',
  sha256: 'ab',
};
const stats = {
  format: 'onnx',
  file_bytes: 1000,
  bytes_fetched: 400,
  paths: 'names',
  graphs: 2,
  nodes_all: 9,
  op_types_all: { Add: 5, If: 4 },
  parameters: 70,
  macs_total: 210,
  after_const_fold_and_dce: { nodes: 3, nodes_all: 6, op_types: {} },
  weight_bytes_by_dtype: { int8: 50, float32: 80 },
} as unknown as StatsLine;
const folded: FoldedGraph = {
  name: 'tiny',
  level: 1,
  nodes: [
    { id: 'x', kind: 'input', label: 'x', path: [], type: null, operators: new Map() },
    {
      id: 'encoder',
      kind: 'module',
      label: 'encoder',
      path: ['encoder'],
      type: 'torch.nn.Linear',
      operators: new Map([
        ['MatMul', 2],
        ['Add', 1],
      ]),
      parameters: 70,
      macs: null,
    },
  ],
  edges: [{ source: 'x', target: 'encoder', values: [{ name: 'x', type: 'float32', dims: [1, 3] }] }],
};

test('a file gives one row of counts, one a box and one an edge; what is not known stays empty', () => {
  const { architecture, nodes, edges } = architectureRows(known, stats, folded);
  expect(architecture).toMatchObject({
    architecture: 'tiny',
    graphs: 2,
    nodes: 9,
    nodes_simplified: 6,
    operators: 2,
    parameters: 70,
    weight_bytes: 130,
    input: 'x=1x3',
    macs: 210,
    boxes: 2,
    arrows: 1,
    drawn: true,
  });
  expect(nodes).toEqual([
    { architecture: 'tiny', node: 'x', kind: 'input', label: 'x', class: null, nodes: 0, parameters: null, macs: null },
    {
      architecture: 'tiny',
      node: 'encoder',
      kind: 'module',
      label: 'encoder',
      class: 'torch.nn.Linear',
      nodes: 3,
      parameters: 70,
      macs: null,
    },
  ]);
  expect(edges).toEqual([{ architecture: 'tiny', source: 'x', target: 'encoder', values: 1 }]);
});

test(
  'sizes of inputs stand only beside MACs that were counted for them, and a format without operations ' +
    'has no count of them',
  () => {
    const row = architectureRows(
      known,
      { ...stats, format: 'gguf', macs_total: null, nodes_all: 0, op_types_all: {}, after_const_fold_and_dce: null },
      folded,
    ).architecture;
    expect(row).toMatchObject({ input: null, macs: null, nodes: null, operators: null, nodes_simplified: null });
  },
);
