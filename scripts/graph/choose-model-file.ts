import type { TreeFile } from '../records/read-tree.ts';

/**
 * The file of a repository whose structure is read: a graph before weights alone, `model.onnx` before its quantized
 * variants (their names begin alike) and those before other parts of a model, a whole safetensors file before an index
 * and the index before one of a variant (`x.fp16.safetensors` beside `x.safetensors`), GGUF last, since reading it
 * counts as a download, and what only goes with a model in GGUF after the models. Of a model in parts it is the first
 * one, at the top or in a folder. Undefined where it has none of these.
 */
export function chooseModelFile(files: readonly TreeFile[]): string | undefined {
  const paths = files.map(({ path }) => path).sort();
  const onnx = paths
    .filter((path) => /^(onnx\/)?[^/]+\.onnx$/.test(path))
    .sort((a, b) => onnxRank(a) - onnxRank(b) || (a < b ? -1 : 1));
  const variant = /\.[\w-]+(?=\.safetensors$)/;
  const isVariant = (path: string): boolean => variant.test(path) && paths.includes(path.replace(variant, ''));
  const gguf = paths.filter((path) => path.endsWith('.gguf') && !LATER_PART.test(path) && !BESIDE.test(path));
  const first = (name: RegExp): string | undefined => paths.find((path) => name.test(path) && !LATER_PART.test(path));
  return (
    onnx[0] ??
    ['model.safetensors', 'model.safetensors.index.json'].find((name) => paths.includes(name)) ??
    paths.find((path) => /^[^/]+\.safetensors$/.test(path) && !PART.test(path) && !isVariant(path)) ??
    first(/^[^/]+\.safetensors\.index\.json$/) ??
    first(/^[^/]+\.safetensors\.index\.[\w-]+\.json$/) ??
    first(/^[^/]+\.safetensors$/) ??
    gguf.find((path) => !path.includes('/') && !PART.test(path)) ??
    gguf.find((path) => !path.includes('/')) ??
    gguf[0] ??
    first(/\.gguf$/)
  );
}

/** Parts of a model in several files, and those that are not the first. */
const PART = /-\d{5}-of-\d{5}\.\w+$/;
const LATER_PART = /-(?!00001)\d{5}-of-\d{5}\.\w+$/;

/** Projectors of images, and statistics for quantizing. */
const BESIDE = /mmproj|imatrix/i;

/** Plain names first: `model.onnx`, then its variants, then any other; in `onnx/` and at the top alike. */
function onnxRank(path: string): number {
  const name = path.replace(/^onnx\//, '');
  if (name === 'model.onnx') return path === name ? 1 : 0;
  return name.startsWith('model') ? 2 : name.includes('encoder') ? 4 : 3;
}
