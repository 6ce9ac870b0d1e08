import type { ModelCard } from './model-card.ts';
import type { ModelFacts } from './read-model.ts';

/** Formats whose headers state the structure; the others need their library, or code of the file, to run. */
export const readableFormats: readonly string[] = ['safetensors', 'gguf', 'onnx'];

/** Formats by the end of a file name. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.safetensors$/, 'safetensors'],
  [/\.gguf$/, 'gguf'],
  [/\.onnx$/, 'onnx'],
  [/(^|\/)(pytorch_model.*\.bin|.*\.(pt|pth|ckpt))$/, 'pickle'],
  [/(^|\/)tf_model\.h5$|\.keras$|(^|\/)saved_model\.pb$/, 'tensorflow'],
  [/\.msgpack$/, 'flax'],
  [/\.tflite$/, 'tflite'],
  [/\.(mlmodel|mlpackage)(\/|$)/, 'coreml'],
  [/(^|\/)openvino_model.*\.xml$/, 'openvino'],
];
/** Formats by tag; the Hub sets these tags by the files. */
export const formatTags: Readonly<Record<string, string>> = {
  safetensors: 'safetensors',
  gguf: 'gguf',
  onnx: 'onnx',
  pytorch: 'pickle',
  tf: 'tensorflow',
  jax: 'flax',
  tflite: 'tflite',
  coreml: 'coreml',
  openvino: 'openvino',
};

/** Formats among file names, each once, sorted. */
export function formatsOfFiles(files: readonly string[]): string[] {
  return [
    ...new Set(files.flatMap((file) => ENDINGS.flatMap(([ending, format]) => (ending.test(file) ? [format] : [])))),
  ].sort();
}

/**
 * Formats of a model: by its files where they are known, else by its tags; and whether one of them states the
 * structure, null where none is known.
 */
export function modelFormats(
  model: ModelFacts,
  record: ModelCard['record'],
): { formats: readonly string[]; from: 'files' | 'tags' | 'unknown'; readable: boolean | null } {
  const files = record?.formats ?? null;
  const tags = model.tags?.flatMap((tag) => (Object.hasOwn(formatTags, tag) ? [formatTags[tag]!] : [])) ?? null;
  const found = files ?? tags;
  // A record that counts tensors proves the format, whatever its tags say.
  const proven = [
    ...(model.parameters === null ? [] : ['safetensors']),
    ...(record?.gguf?.total == null ? [] : ['gguf']),
  ];
  const formats = [...new Set([...(found ?? []), ...proven])].sort();
  if (formats.length === 0) return { formats, from: 'unknown', readable: null };
  return {
    formats,
    from: files ? 'files' : 'tags',
    readable: formats.some((format) => readableFormats.includes(format)),
  };
}
