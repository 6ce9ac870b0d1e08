import type { MadeUpModel } from './made-up-model.ts';
import type { Draw } from '../lib/seeded-draw.ts';

/** Elements of a model whose record states none: enough for the size of its files. */
const UNTOLD = 110_000_000;

/** Files of a made-up model, the tags of their formats, and what its record says of tensors and bytes. */
export function modelFiles(draw: Draw, model: MadeUpModel) {
  const { parameters, library, structure, base, card } = model;
  const elements = parameters ?? Math.round(UNTOLD * 10 ** (2 * draw.share() - 1));
  const isGguf = library === 'gguf' || library === 'llama.cpp' || (base?.relation === 'quantized' && draw.chance(0.4));
  const dtype = draw.one(['BF16', 'F32', 'F32', 'F16']);
  const bytes = elements * (dtype === 'F32' ? 4 : 2);
  const weights = [
    ...(parameters === null ? [] : ['model.safetensors']),
    ...(isGguf ? ['model-q4_k_m.gguf'] : []),
    ...(parameters === null && !isGguf && library !== null ? ['pytorch_model.bin'] : []),
    ...(draw.chance(0.08) ? ['onnx/model.onnx'] : []),
  ];
  const names = ['.gitattributes', ...(card ? ['README.md'] : []), ...(structure ? ['config.json'] : []), ...weights];
  return {
    formats: [
      ...(parameters === null ? [] : ['safetensors']),
      ...(weights.includes('pytorch_model.bin') ? ['pytorch'] : []),
      ...(isGguf ? ['gguf'] : []),
      ...(weights.includes('onnx/model.onnx') ? ['onnx'] : []),
    ],
    safetensors: { parameters: { [dtype]: elements }, total: elements },
    fields: {
      siblings: names.map((rfilename) => ({ rfilename })),
      usedStorage: bytes * weights.length,
      ...(isGguf && {
        gguf: {
          total: elements,
          architecture: structure?.[1] ?? 'llama',
          context_length: 4096,
          chat_template: '{{ messages }}',
          bos_token: '<s>',
          eos_token: '</s>',
          totalFileSize: Math.round(elements * 0.6),
        },
      }),
    },
  };
}
