import { checkSteps } from './check-steps.ts';
import { foreignFile, foreignName } from './foreign-file.ts';
import { GraphError } from './graph-error.ts';
import type { ByteSource } from './byte-source.ts';
import type { Model } from './graph.ts';
import { readOnnx } from './read-onnx.ts';
import { readSafetensors, readSafetensorsIndex } from './read-safetensors.ts';

/** Its types come with the Hub's tables, a quarter of a second of start that other formats need not pay. */
const readGguf = async (source: ByteSource): Promise<Model> => (await import('./read-gguf.ts')).readGguf(source);

/** Endings of names; an index of a variant has its name before the last one: `.index.fp16.json`. */
const READERS: readonly (readonly [RegExp, (source: ByteSource) => Promise<Model>])[] = [
  [/\.onnx$/, readOnnx],
  [/\.safetensors$/, readSafetensors],
  [/\.safetensors\.index(\.[\w-]+)?\.json$/, readSafetensorsIndex],
  [/\.gguf$/, readGguf],
];

/** Reads the structure of a model file, by the ending of its name; where that says nothing, by its first bytes. */
export async function readModel(source: ByteSource): Promise<Model> {
  const model = await readAny(source);
  checkSteps(model, source.where);
  return model;
}

async function readAny(source: ByteSource): Promise<Model> {
  if (source.size === 0) throw new GraphError(`${source.where}: the file is empty`, 'fetch it again');
  const head = Buffer.from(await source.read(0, 64)).toString('latin1');
  if (head.startsWith('version https://git-lfs'))
    throw new GraphError(
      `${source.where}: a Git LFS pointer, not the file itself`,
      'git lfs pull fetches it; or name the repository instead',
    );
  if (/^\s*<(!doctype|html)/i.test(head))
    throw new GraphError(
      `${source.where}: an HTML page, not a model file`,
      'check the address: a file of the Hub has /resolve/ in it, not /blob/',
    );
  const foreign = foreignFile(head, source.where);
  if (foreign) throw foreign;
  const named = READERS.find(([ending]) => ending.test(source.name.toLowerCase()));
  if (named) return named[1](source);
  if (head.startsWith('GGUF')) return readGguf(source);
  if (head[8] === '{') return readSafetensors(source);
  // ir_version comes first in every ONNX file seen.
  const other = foreignName(source.name, source.where);
  if (head.charCodeAt(0) === 8) return other ? readOnnx(source).catch(() => Promise.reject(other)) : readOnnx(source);
  if (other) throw other;
  throw new GraphError(
    `${source.where}: neither ONNX, safetensors nor GGUF, by its name and first bytes`,
    'expected a name that ends in .onnx, .safetensors, .safetensors.index.json or .gguf',
  );
}
