import type { TreeFile } from '../records/read-tree.ts';

/**
 * The file of a repository whose structure is read: a graph before weights alone, `model.onnx` before its quantized
 * variants (their names begin alike) and those before other parts of a model, a whole safetensors file before an index,
 * GGUF last, since reading it counts as a download. Undefined where it has none of these.
 */
export function chooseModelFile(files: readonly TreeFile[]): string | undefined {
  const paths = files.map(({ path }) => path);
  const onnx = paths
    .filter((path) => /^(onnx\/)?[^/]+\.onnx$/.test(path))
    .sort((a, b) => onnxRank(a) - onnxRank(b) || (a < b ? -1 : 1));
  return (
    onnx[0] ??
    ['model.safetensors', 'model.safetensors.index.json'].find((name) => paths.includes(name)) ??
    paths.filter((path) => /^[^/]+\.safetensors$/.test(path) && !/-of-\d+\.safetensors$/.test(path)).sort()[0] ??
    paths.filter((path) => path.endsWith('.safetensors.index.json')).sort()[0] ??
    paths.filter((path) => /^[^/]+\.gguf$/.test(path) && !/-of-\d+\.gguf$/.test(path)).sort()[0]
  );
}

/** Plain names first: `model.onnx`, then its variants, then any other; in `onnx/` and at the top alike. */
function onnxRank(path: string): number {
  const name = path.replace(/^onnx\//, '');
  if (name === 'model.onnx') return path === name ? 1 : 0;
  return name.startsWith('model') ? 2 : name.includes('encoder') ? 4 : 3;
}
