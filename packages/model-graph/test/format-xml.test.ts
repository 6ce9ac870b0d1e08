import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { formatFoldedXml } from '../src/format-folded-xml.ts';
import { formatModelXml } from '../src/format-xml.ts';
import type { FoldedGraph, Model } from '../src/graph.ts';
import { modelVariant } from '../src/model-variant.ts';
import { readXml } from './read-xml.ts';
import { escapeXml } from '../src/xml-text.ts';
import { unescapeXml } from './unescape-xml.ts';
import { AWKWARD, folded, model, node, richModel, tensor } from './made-up-model.ts';

const schema = readFileSync(new URL('../graph.xsd', import.meta.url), 'utf8');

async function faults(xml: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'graph.xml', contents: xml }],
    schema: [{ fileName: 'graph.xsd', contents: schema }],
  });
  return valid ? [] : errors.map(({ message }) => message);
}

describe.each(['arguments', 'shapes', 'plain'] as const)('the variant %s', (variant) => {
  test('of a model with everything in it is valid, and reads back the same', async () => {
    const kept = modelVariant(richModel(), variant);
    const xml = formatModelXml(kept, variant);
    expect(await faults(xml)).toEqual([]);
    const read = readXml(xml, 'graph.xml') as Model;
    // Only arguments come with names of nodes and inner values; what was read without them is written the same.
    expect(variant === 'arguments' ? read : null).toStrictEqual(variant === 'arguments' ? kept : null);
    expect(formatModelXml(read, variant)).toBe(xml);
    expect(read.graph!.nodes.map(({ operator, path }) => [operator, path])).toEqual(
      kept.graph!.nodes.map(({ operator, path }) => [operator, path]),
    );
  });

  test('of a weights file is valid, and reads back the same', async () => {
    const weights = modelVariant(
      model(
        {},
        {
          format: 'safetensors',
          graph: null,
          producer: null,
          tensors: [tensor('a.b', [2, 3]), tensor('c', [])],
          paths: 'tensors',
        },
      ),
      variant,
    );
    const xml = formatModelXml(weights, variant);
    expect(await faults(xml)).toEqual([]);
    expect(readXml(xml, 'graph.xml')).toStrictEqual(weights);
  });
});

test('arguments and payloads are in one variant only, bodies of nodes in all', () => {
  const [odd] = modelVariant(richModel(), 'plain').graph!.nodes;
  expect([...odd!.attributes.keys()]).toEqual(['graph', 'graphs']);
  expect(modelVariant(richModel(), 'plain').graph!.values).toEqual([]);
  expect(modelVariant(richModel(), 'shapes').graph!.values).toHaveLength(1);
});

test('a folded graph is valid, and reads back the same', async () => {
  const noted = { ...folded(), note: AWKWARD };
  const xml = formatFoldedXml(noted);
  expect(await faults(xml)).toEqual([]);
  const names = new Map([
    ['x', 'v1'],
    ['h', 'v2'],
    ['i', 'v3'],
  ]);
  const edges = noted.edges.map((edge) => ({
    ...edge,
    values: edge.values.map((value) => ({ ...value, name: names.get(value.name)! })),
  }));
  expect(readXml(xml, 'graph.xml')).toStrictEqual({ ...noted, edges } satisfies FoldedGraph);
});

test.each([
  ['arguments', '1.0'],
  ['shapes', '2.0'],
  ['plain', '4.0'],
] as const)('the variant %s is version %s', (variant, version) => {
  expect(formatModelXml(richModel(), variant)).toContain(` version="${version}" variant="${variant}"`);
  expect(formatFoldedXml(folded())).toContain(' version="3.0" variant="folded"');
});

test('elements are kept of shapes and of single numbers, and not of weights', () => {
  const initializers = [
    tensor('shape', [4], { type: 'int64', bytes: 32, payload: new Uint8Array(32).fill(1) }),
    tensor('scale', [], { payload: new Uint8Array(4).fill(2) }),
    tensor('bias', [64], { payload: new Uint8Array(256).fill(3) }),
    tensor('zero-point', [64], { type: 'uint8', bytes: 64, payload: new Uint8Array(64).fill(4) }),
  ];
  const whole = modelVariant(model({ initializers }), 'arguments').graph!.initializers;
  expect(whole.filter(({ payload }) => payload !== null).map(({ name }) => name)).toEqual(['shape', 'scale']);
});

test('a path stands once, however many nodes, values and weights have it in their names', () => {
  const path = ['encoder', 'layer.0', 'attention'];
  const name = `/${path.join('/')}`;
  const nodes = Array.from({ length: 80 }, (_, place) =>
    node(
      'Add',
      [place === 0 ? 'x' : `${name}/Add_${place - 1}_output_0`, 'encoder.layer.0.attention.w'],
      [`${name}/Add_${place}_output_0`],
      {
        name: `${name}/Add_${place}`,
        path,
      },
    ),
  );
  const made = model({ nodes, initializers: [tensor('encoder.layer.0.attention.w', [4])] });
  for (const variant of ['arguments', 'plain'] as const) {
    const xml = formatModelXml(made, variant);
    expect(xml.match(/attention/g)).toHaveLength(1);
    expect(xml.length / nodes.length).toBeLessThan(80);
  }
  expect(readXml(formatModelXml(made, 'arguments'), 'graph.xml')).toStrictEqual(made);
});

test('the schema refuses an edge to a box that is not there, and a box of no kind', async () => {
  const xml = formatFoldedXml(folded());
  expect((await faults(xml.replace('source="b1"', 'source="b99"'))).length).toBeGreaterThan(0);
  expect((await faults(xml.replace('kind="input"', 'kind="door"'))).length).toBeGreaterThan(0);
});

/** U+0000 to U+001F but tab and line ends, and the two that are no characters. */
const FORBIDDEN = new Set(
  [
    ...Array.from({ length: 0x20 }, (_, code) => code).filter((code) => ![9, 10, 13].includes(code)),
    0xfffe,
    0xffff,
  ].map((code) => String.fromCharCode(code)),
);

test('any text survives, whatever XML forbids', () => {
  const texts = [
    AWKWARD,
    '\\',
    '\\\\u0000',
    '\u000b',
    '\udc00\ud800',
    '\ud83d\ude00',
    '\uffff',
    ...Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)),
  ];
  for (const text of texts) {
    const escaped = escapeXml(text);
    expect([...escaped].filter((each) => FORBIDDEN.has(each))).toEqual([]);
    expect(
      unescapeXml(
        escaped
          .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
      ),
    ).toBe(text);
  }
});

test.each<[string, string]>([
  ['of another version', formatFoldedXml(folded()).replace(' version="3.0" variant', ' version="9.0" variant')],
  ['of another schema', formatFoldedXml(folded()).replace(' schema="2"', ' schema="1"')],
  ['of another namespace', '<model xmlns="urn:other" schema="2"/>'],
  [
    'with a document type',
    '<!DOCTYPE model [<!ENTITY a "b">]><model xmlns="urn:hub-report:model-graph" schema="2" version="4.0" variant="plain"/>',
  ],
  ['cut off', formatFoldedXml(folded()).slice(0, 300)],
  [
    'of 10,000 elements inside each other',
    `<model xmlns="urn:hub-report:model-graph" schema="2" version="4.0" variant="plain">${'<graph>'.repeat(10_000)}`,
  ],
  [
    'of half a million elements',
    `<model xmlns="urn:hub-report:model-graph" schema="2" version="4.0" variant="plain">${'<opset/>'.repeat(500_000)}`,
  ],
  ['of a thousand attributes', `<model ${Array.from({ length: 1000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ['of a prefix', '<m:model xmlns:m="urn:hub-report:model-graph" schema="2" version="4.0" variant="plain"/>'],
  [
    'with more extents than any tensor',
    formatModelXml(richModel(), 'arguments').replace('dims="2 3"', `dims="${'1 '.repeat(1000)}"`),
  ],
  [
    'with a version that is no number',
    formatModelXml(richModel(), 'arguments').replace(' version="17"', ' version="x"'),
  ],
  [
    'with an integer that is none',
    formatModelXml(richModel(), 'arguments').replace('value="-9223372036854775808"', 'value="one"'),
  ],
  [
    'with an attribute without its value',
    formatModelXml(richModel(), 'arguments').replace(/kind="tensor"><tensor [^>]*\/>/, 'kind="tensor">'),
  ],
  ['with another root', '<graph xmlns="urn:hub-report:model-graph" schema="2" version="4.0" variant="plain"/>'],
])('a file %s is refused', (_, xml) => {
  expect(() => readXml(xml, 'graph.xml')).toThrowErrorMatchingSnapshot();
});
