import { readFileSync } from 'node:fs';
import { foldModel, type FoldedGraph, graphStats, type Model, openFileSource, readModel } from 'model-graph';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { formatFoldedXml } from '../../../packages/model-graph/src/format-folded-xml.ts';
import { formatModelXml } from '../../../packages/model-graph/src/format-xml.ts';
import { modelVariant } from '../../../packages/model-graph/src/model-variant.ts';
import { readXml } from '../../../packages/model-graph/test/read-xml.ts';
import { FETCH_TIMEOUT, realFile, realFiles } from '../../real-files.ts';

/** What other tools count in the files: the onnx package of Python, and the bytes of the formats read by hand. */
const truths = {
  minilm: {
    nodes: [772, 772],
    graphs: 1,
    withPath: 765,
    initializers: [180, 22_607_366, 22_765_327],
    parameters: 22_565_888,
    structural: 228_562,
    payloads: 38,
  },
  yolov8n: {
    nodes: [249, 249],
    graphs: 1,
    withPath: 244,
    initializers: [127, 3_151_904, 12_607_616],
    parameters: 3_151_904,
    structural: 69_356,
    payloads: 57,
  },
  whisperDecoder: {
    nodes: [2, 2_092],
    graphs: 3,
    withPath: 2_078,
    initializers: [182, 29_552_338, 30_149_197],
    parameters: 29_552_256,
    structural: 578_773,
    payloads: 42,
  },
  wakeWord: {
    nodes: [65, 65],
    graphs: 1,
    withPath: 65,
    initializers: [42, 328_137, 1_312_580],
    parameters: 328_129,
    structural: 20_210,
    payloads: 16,
  },
  minilmFp16: {
    nodes: [0, 0],
    graphs: 0,
    withPath: 0,
    initializers: [104, 22_713_728, 45_430_528],
    parameters: 22_713_728,
    structural: 11_409,
    payloads: 0,
  },
  mobilenet: {
    nodes: [0, 0],
    graphs: 0,
    withPath: 0,
    initializers: [244, 1_533_077, 3_066_222],
    parameters: 1_533_077,
    structural: 16_762,
    payloads: 0,
  },
} as const;

const names = Object.keys(truths) as (keyof typeof truths)[];

describe.each(names)('%s', (name) => {
  test(
    'has the nodes, weights and parameters that other tools count, for the bytes that its structure takes',
    { timeout: FETCH_TIMEOUT },
    async ({ skip }) => {
      const { model, cost } = await readReal(name, skip);
      const { nodes, graphs, withPath, initializers, parameters, structural, payloads } = truths[name];
      const stats = graphStats(model);
      expect([stats.nodes_top, stats.nodes_all]).toEqual(nodes);
      expect([stats.graphs, stats.nodes_with_path, stats.parameters]).toEqual([graphs, withPath, parameters]);
      expect([stats.initializers.count, stats.initializers.elements, stats.initializers.bytes]).toEqual(initializers);
      // A file under 2 MB is read whole, with two requests.
      const [small, large] = [initializers[2]! < 2_000_000, 2 * structural + 524_288 + 8_192 * payloads];
      expect(cost.bytes).toBeLessThanOrEqual(small ? 2_000_000 : large);
      expect(cost.requests).toBeLessThanOrEqual(small ? 2 : 1.3 * payloads + 40);
    },
  );

  test('is valid as XML in all variants, and reads back', { timeout: FETCH_TIMEOUT }, async ({ skip }) => {
    const { model } = await readReal(name, skip);
    const variants = (['arguments', 'shapes', 'plain'] as const).map((variant) => {
      const kept = modelVariant(model, variant);
      return { name: variant, xml: formatModelXml(kept, variant), kept };
    });
    const folded = foldModel(model, 2);
    const files = [...variants, { name: 'folded', xml: formatFoldedXml(folded) }];
    const { errors } = await validateXML({
      xml: files.map(({ name: variant, xml }) => ({ fileName: `${variant}.xml`, contents: xml })),
      schema: [{ fileName: 'graph.xsd', contents: schema }],
      initialMemoryPages: 1_024,
      maxMemoryPages: 4_096,
    });
    expect(errors).toEqual([]);
    for (const { name: variant, xml, kept } of variants) {
      const read = readXml(xml, 'graph.xml') as Model;
      // The other variants do not say what nodes are called; what was read of them is written the same.
      expect(variant === 'arguments' ? read : null).toEqual(variant === 'arguments' ? kept : null);
      expect(formatModelXml(read, variant) === xml).toBe(true);
    }
    const unnamed = ({ nodes, edges, ...rest }: FoldedGraph) => ({
      ...rest,
      nodes,
      edges: edges.map(({ source, target, values }) => [source, target, values.map(({ type, dims }) => [type, dims])]),
    });
    expect(unnamed(readXml(files.at(-1)!.xml, 'graph.xml') as FoldedGraph)).toEqual(unnamed(folded));
  });
});

const schema = readFileSync('packages/model-graph/graph.xsd', 'utf8');

async function readReal(
  name: keyof typeof truths,
  skip: (why: string) => never,
): Promise<{ model: Model; cost: { bytes: number; requests: number } }> {
  const path = await realFile(realFiles[name]);
  if (path === undefined) return skip('the package registry does not answer');
  const source = await openFileSource(path);
  try {
    return { model: await readModel(source), cost: source.fetched };
  } finally {
    await source.close();
  }
}
