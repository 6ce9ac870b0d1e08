import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { drawGraph } from '../src/draw-graph.ts';
import { foldTensors } from '../src/fold-tensors.ts';
import { folded, tensor } from './made-up-model.ts';

const small = { ...folded(), name: 'Small & plain' };

test('a folded graph is drawn with a box a module and an arrow an edge', async () => {
  await expect(drawGraph(small)).toMatchFileSnapshot('__snapshots__/draw-graph.svg');
});

test('title and description say what is drawn', () => {
  const svg = drawGraph(small);
  expect(svg).toMatch(/role="img" aria-labelledby="(\S+) (\S+)"/);
  expect(/<desc[^>]*>([^<]*)</.exec(svg)![1]).toBe('4 boxes and 3 arrows. Inputs: x. Modules: layer.0. Outputs: y.');
});

test('colours are those of the text around it', () => {
  expect(
    [...drawGraph(small).matchAll(/(?:fill|stroke)="([^"]*)"/g)].every(
      ([, colour]) => colour === 'currentColor' || colour === 'none',
    ),
  ).toBe(true);
});

test('every line and box lies inside of the picture', () => {
  const svg = drawGraph(small);
  const [left, top, width, height] = /viewBox="([^"]*)"/.exec(svg)![1]!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const points = [...svg.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(points.length).toBeGreaterThan(6);
  expect(points.every(([x, y]) => x >= left && x <= left + width && y >= top && y <= top + height)).toBe(true);
});

test('constants outside of modules, and edges inside of one box, are not drawn', () => {
  const constant = {
    id: 'c',
    kind: 'operation' as const,
    label: 'Constant',
    path: [],
    type: null,
    operators: new Map([['Constant', 1]]),
  };
  const svg = drawGraph({
    ...small,
    nodes: [...small.nodes, constant],
    edges: [...small.edges, { source: 'c', target: 'y', values: [] }, { source: 'y', target: 'y', values: [] }],
  });
  expect(svg).toBe(drawGraph(small));
});

test('inputs and outputs with the same neighbours share a box', () => {
  const output = (id: string) => ({ ...small.nodes[3]!, id, label: id });
  const svg = drawGraph({
    ...small,
    nodes: [...small.nodes, output('z'), output('elsewhere')],
    edges: [
      ...small.edges,
      { ...small.edges[2]!, target: 'z' },
      { source: 'enc/layer.0', target: 'elsewhere', values: [] },
    ],
  });
  expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, shown]) => shown)).toEqual([
    'x',
    'layer.0',
    'Layer',
    'Sum',
    'y',
    'and 1 more',
    'elsewhere',
  ]);
});

test('more boxes than can be read are refused with the way out', () => {
  const nodes = Array.from({ length: 501 }, (_, place) => ({ ...small.nodes[1]!, id: `m${place}` }));
  expect(() => drawGraph({ name: 'g', level: 3, nodes, edges: [] })).toThrowErrorMatchingInlineSnapshot(
    `[GraphError: g: 501 boxes at level 3, more than the 500 that can be drawn]`,
  );
});

test('modules of a weights file are a tree with the parameters of each branch', () => {
  const tree = foldTensors(
    [tensor('enc.0.w', [2, 3]), tensor('enc.1.w', [4]), tensor('bias', [1]), tensor('head.w', [5])],
    2,
  );
  expect(tree.nodes.map(({ id, parameters }) => [id, parameters])).toEqual([
    ['enc', 10],
    ['enc/0', 6],
    ['enc/1', 4],
    ['head', 5],
  ]);
  expect(tree.edges.map(({ source, target }) => `${source} ${target}`)).toEqual(['enc enc/0', 'enc enc/1']);
  expect(drawGraph(tree)).toContain('10 parameters');
});

test('no name can break out of the markup', () => {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => void texts.push(text));
  parser.write(drawGraph({ ...folded(), nodes: folded().nodes.map((node) => ({ ...node, label: '<b>&"' })) })).close();
  expect(texts).toContain('<b>&"');
});

const wide = (modules: number, level: number) =>
  foldTensors(
    Array.from({ length: modules }, (_, at) => tensor(`${at}.w.weight`, [1])),
    level,
  );

test('a model with more modules than can be drawn is refused by its file, with what holds them all', () => {
  expect(() => drawGraph(wide(600, 1), undefined, 'wide.gguf')).toThrowErrorMatchingInlineSnapshot(
    `[GraphError: wide.gguf: 600 boxes at level 1, more than the 500 that can be drawn]`,
  );
  expect(() => drawGraph(wide(600, 1))).toThrow(
    expect.objectContaining({ hint: '--format xml or json holds them all' }),
  );
});

test('a module with 40,000 inside is refused without a copy of all for each', () => {
  const { nodes, ...rest } = wide(40_000, 1);
  const around = { ...nodes[0]!, id: 'experts', label: 'experts', path: ['experts'] };
  const inside = nodes.map(({ id }) => ({ source: 'experts', target: id, values: [] }));
  expect(() => drawGraph({ ...rest, nodes: [around, ...nodes], edges: inside })).toThrow('40001 boxes');
});
