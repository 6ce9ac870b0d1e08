import { GraphError } from './graph-error.ts';

/** Files of weights that are not read, by their first bytes in hexadecimal: what they are, as an error says it. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^504b0304(?!0{8})/, 'a zip archive, as PyTorch and Keras write them'],
  // A header of safetensors may be 640 bytes long; its length is then followed by zeros.
  [/^800[2-5]..(?!0{10})/, 'a pickle, as PyTorch wrote them before 2020'],
  [/^894844460d0a/, 'an HDF5 file, as Keras writes them'],
  [/^.{8}54464c33/, 'a TensorFlow Lite file'],
];

/** An error that says what a file is whose first bytes, as latin1, are those of another kind; undefined for any other. */
export function foreignFile(head: string, where: string): GraphError | undefined {
  const bytes = Buffer.from(head, 'latin1').toString('hex');
  const [, what] = FOREIGN.find(([begin]) => begin.test(bytes)) ?? [];
  return what === undefined
    ? undefined
    : new GraphError(
        `${where}: ${what}, not ONNX, safetensors or GGUF`,
        'save or export the model as one of these; weights of other kinds are not opened',
      );
}
