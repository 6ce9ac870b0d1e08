import { GraphError } from './graph-error.ts';

/** Files of weights that are not read, by their first bytes in hexadecimal: what they are, as an error says it. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^504b0304/, 'a zip archive, as PyTorch and Keras write them'],
  [/^800[2-5]/, 'a pickle, as PyTorch wrote them before 2020'],
  [/^1f8b08/, 'a file packed by gzip'],
  [/^28b52ffd/, 'a file packed by Zstandard'],
  [/^fd377a585a00/, 'a file packed by xz'],
  [/^934e554d5059/, 'an array of NumPy'],
  [/^(6c6d|666d|746a|616c)6767/, 'a file of ggml from before GGUF'],
  [/^3c3f786d6c/, 'an XML file, as OpenVINO writes them'],
  [/^894844460d0a/, 'an HDF5 file, as Keras writes them'],
  [/^.{8}54464c33/, 'a TensorFlow Lite file'],
];

/** Names of files that first bytes do not tell from others: most are messages of protobuf, as ONNX is. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\.pb$/, 'a graph of TensorFlow'],
  [/\.mlmodel$/, 'a model of Core ML'],
  [/\.pdmodel$/, 'a model of PaddlePaddle'],
  [/\.msgpack$/, 'weights as Flax writes them'],
];

/** The length of a header of safetensors may begin like any of these; zeros and the brace of the header follow it. */
const SAFETENSORS = /^.{8}0{8}7b/;

/** An error that says what a file is whose first bytes, as latin1, are those of another kind; undefined for any other. */
export function foreignFile(head: string, where: string): GraphError | undefined {
  const bytes = Buffer.from(head, 'latin1').toString('hex');
  const [, what] = SAFETENSORS.test(bytes) ? [] : (FOREIGN.find(([begin]) => begin.test(bytes)) ?? []);
  return what === undefined ? undefined : foreign(what, where);
}

/** The same of a file of another kind by its name. */
export function foreignName(name: string, where: string): GraphError | undefined {
  const [, what] = NAMED.find(([ending]) => ending.test(name.toLowerCase())) ?? [];
  return what === undefined ? undefined : foreign(what, where);
}

const foreign = (what: string, where: string): GraphError =>
  new GraphError(
    `${where}: ${what}, not ONNX, safetensors or GGUF`,
    'save or export the model as one of these; weights of other kinds are not opened',
  );
