import { createHash } from 'node:crypto';
import {
  countMacs,
  foldConstants,
  inferShapes,
  type InputSizes,
  type Model,
  openFileSource,
  readModel,
  removeDeadCode,
} from 'model-graph';
import { describe, expect, test } from 'vitest';
import { FETCH_TIMEOUT, realFile, realFiles } from '../../real-files.ts';

/**
 * Figures of a run of ONNX Runtime with every value as an output: values, and the sha256 of `name type dims` lines,
 * sorted.
 */
const FILES = [
  {
    file: 'minilm',
    sizes: { inputs: { input_ids: [1, 16], attention_mask: [1, 16], token_type_ids: [1, 16] } },
    values: 820,
    sha256: 'd1e71b3496503f14c8d428968e6dfd8c0f8ab0acf1fb6755676e73346169cc9c',
    macs: 171_048_960,
    nodes: 772,
    folded: 452,
  },
  {
    file: 'yolov8n',
    sizes: { inputs: { images: [1, 3, 640, 640] } },
    values: 259,
    sha256: '8e77af8d21576b915bd79e604e65720541d2bafa0ad9b53714ba037dca26e003',
    macs: 4_371_993_600,
    nodes: 249,
    folded: 232,
  },
  {
    file: 'wakeWord',
    sizes: { inputs: { input_1: [1, 76, 32, 1] } },
    values: 65,
    sha256: null,
    macs: 41_955_840,
    nodes: 65,
    folded: 65,
  },
] as const;

async function load(file: keyof typeof realFiles, skip: (note: string) => void): Promise<Model> {
  const path = await realFile(realFiles[file]);
  if (path === undefined) skip('the registry cannot be reached');
  const source = await openFileSource(path ?? '');
  try {
    return await readModel(source);
  } finally {
    await source.close();
  }
}

describe.each(FILES)('$file', ({ file, sizes, values, sha256, macs, nodes, folded }) => {
  test('every value has the type and extents that a run has', { timeout: FETCH_TIMEOUT }, async ({ skip }) => {
    const model = await load(file, skip);
    const lines = linesOf(model, sizes);
    expect(lines).toHaveLength(values);
    expect(lines.filter((line) => line.includes('?'))).toEqual([]);
    const digest = createHash('sha256').update(lines.join('\n')).digest('hex');
    expect(digest).toBe(sha256 ?? digest);
  });

  test('multiply-accumulates are those counted from the run', { timeout: FETCH_TIMEOUT }, async ({ skip }) => {
    const model = await load(file, skip);
    expect(countMacs(model, inferShapes(model, sizes))).toMatchObject({ total: macs, unknown: 0 });
  });

  test('constants fold to as many nodes as another program leaves', { timeout: FETCH_TIMEOUT }, async ({ skip }) => {
    const model = await load(file, skip);
    expect([
      model.graph?.nodes.length,
      removeDeadCode(model).graph?.nodes.length,
      removeDeadCode(foldConstants(model)).graph?.nodes.length,
    ]).toEqual([nodes, nodes, folded]);
  });
});

test(
  'both branches of a merged decoder have the outputs of their runs',
  { timeout: FETCH_TIMEOUT },
  async ({ skip }) => {
    const model = await load('whisperDecoder', skip);
    const past = Object.fromEntries(
      [0, 1, 2, 3].flatMap((layer) =>
        ['decoder', 'encoder'].flatMap((side) =>
          ['key', 'value'].map((kind) => [
            `past_key_values.${layer}.${side}.${kind}`,
            [2, 6, side === 'decoder' ? 7 : 150, 64],
          ]),
        ),
      ),
    );
    const outputs = (tokens: number, cached: number): string[] => {
      const lines = linesOf(model, {
        inputs: { input_ids: [2, tokens], encoder_hidden_states: [2, 150, 384], ...past },
        values: { use_cache_branch: [cached] },
      });
      return lines.filter((line) => /^(logits|present.0.\w+.key|cross_attentions.0) /.test(line));
    };
    expect(outputs(4, 0)).toEqual([
      'cross_attentions.0 float32 2x6x4x150',
      'logits float32 2x4x51865',
      'present.0.decoder.key float32 2x6x4x64',
      'present.0.encoder.key float32 2x6x150x64',
    ]);
    // With a cache the encoder's keys are an empty stand-in.
    expect(outputs(1, 1)).toEqual([
      'cross_attentions.0 float32 2x6x1x150',
      'logits float32 2x1x51865',
      'present.0.decoder.key float32 2x6x8x64',
      'present.0.encoder.key float32 0x6x1x64',
    ]);
  },
);

function linesOf(model: Model, sizes: InputSizes): string[] {
  const values = model.graph === null ? undefined : inferShapes(model, sizes).graphs.get(model.graph);
  const names = model.graph?.nodes.flatMap((node) => node.outputs) ?? [];
  return names
    .map(
      (name) =>
        `${name} ${values?.get(name)?.type ?? '?'} ${
          values
            ?.get(name)
            ?.dims?.map((dim) => dim ?? '?')
            .join('x') ?? '?'
        }`,
    )
    .sort();
}
