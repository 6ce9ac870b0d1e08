import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { connectNodes } from '../src/connect-nodes.ts';
import { formatFoldedGraphml, formatGraphml, shapeText } from '../src/format-graphml.ts';
import { folded, graph, node, richModel, tensor } from './made-up-model.ts';

/** Ids of nodes and ends of edges, after a reader that stops at any fault of the markup. */
function read(xml: string): { ids: string[]; edges: [string, string][] } {
  const ids: string[] = [];
  const edges: [string, string][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (local === 'node') ids.push(attributes.id!.value);
    if (local === 'edge') edges.push([attributes.source!.value, attributes.target!.value]);
  });
  parser.write(xml).close();
  return { ids, edges };
}

test('every value is an edge from what makes it to each that reads it; weights are none', () => {
  const twice = graph({
    inputs: [{ name: 'x', type: 'float32', dims: [1] }],
    outputs: [{ name: 'y', type: null, dims: null }],
    initializers: [tensor('w', [1])],
    nodes: [node('Mul', ['x', 'w'], ['h']), node('Add', ['h', 'h'], ['y'])],
  });
  expect(connectNodes(twice).arrows.map(({ source, target, value }) => `${source} -${value}-> ${target}`)).toEqual([
    'i0 -x-> n0',
    'n0 -h-> n1',
    'n0 -h-> n1',
    'n1 -y-> o0',
  ]);
});

test('a body reads the values around it, and a weight of its own hides one of the same name', () => {
  const body = graph({
    nodes: [node('Add', ['x', 'hidden'], ['z'])],
    outputs: [{ name: 'z', type: null, dims: null }],
    initializers: [tensor('hidden', [1])],
  });
  const outer = graph({
    inputs: [
      { name: 'x', type: null, dims: null },
      { name: 'hidden', type: null, dims: null },
    ],
    nodes: [node('If', [], ['y'], { attributes: new Map([['then_branch', { kind: 'graph', value: body }]]) })],
  });
  expect(connectNodes(outer).arrows.map(({ source, target }) => `${source} ${target}`)).toEqual([
    'i0 n0:0:n0',
    'n0:0:n0 n0:0:o0',
  ]);
});

test.each([
  ['a graph', formatGraphml(richModel().graph!)],
  ['a folded graph', formatFoldedGraphml(folded())],
])('%s is well-formed, its ids differ, and edges end at nodes', (_, xml) => {
  const { ids, edges } = read(xml);
  expect(new Set(ids).size).toBe(ids.length);
  expect(edges.length).toBeGreaterThan(1);
  expect(edges.flat().filter((end) => !ids.includes(end))).toEqual([]);
});

test('shapes are written with x between the extents', () => {
  expect([shapeText([1, 'batch', null]), shapeText([])]).toEqual(['1xbatchx?', '']);
});
