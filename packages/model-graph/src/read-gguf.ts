import { damaged, GraphError, WRITTEN_SO } from './graph-error.ts';
import type { ByteSource } from './byte-source.ts';
import { elementsOf } from './element-types.ts';
import { ggmlBlock, ggmlBytes, ggmlType } from './ggml-types.ts';
import { readGgufHeader, type GgufHeader } from './gguf-header.ts';
import type { Model, Tensor } from './graph.ts';
import { joinParts, partOf } from './read-gguf-parts.ts';
import { shownName } from './shown-name.ts';

/**
 * Reads keys and tensors of a GGUF file, and of the other parts of its model where it is one of several; tensors that
 * the file cannot hold, or that lie over each other, are refused.
 */
export async function readGguf(source: ByteSource): Promise<Model> {
  const model = await readFile(source);
  const part = partOf(model.metadata);
  return part === null ? model : joinParts(source, model, part, readFile);
}

async function readFile(source: ByteSource): Promise<Model> {
  const header = await readGgufHeader(source);
  const tensors = placeTensors(source, header);
  return {
    format: 'gguf',
    producer: null,
    opsets: new Map(),
    graph: null,
    functions: [],
    tensors,
    paths: tensors.some(({ name }) => name.includes('.')) ? 'tensors' : 'none',
    metadata: Object.fromEntries(header.keys),
  };
}

function placeTensors(source: ByteSource, { tensors, alignment, dataStart }: GgufHeader): Tensor[] {
  // A file without tensors may end with its header.
  const room = Math.max(0, source.size - dataStart);
  const broken = (name: string, what: string, hint = damaged('GGUF file')) =>
    new GraphError(`${source.where}: tensor ${shownName(name)} ${what}`, hint);
  const starts = [...new Set(tensors.map(({ offset }) => offset))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, place) => [start, starts[place + 1] ?? room]));
  const taken = new Map<number, string>();
  return tensors.map(({ name, dims, type: number, offset }) => {
    const elements = elementsOf(dims);
    if (offset > room || (elements > 0 && offset >= room)) throw broken(name, `at byte ${offset} of ${room}`);
    if (offset % alignment !== 0)
      throw broken(name, `at byte ${offset}, expected a multiple of ${alignment}`, WRITTEN_SO);
    // Not one of its quantizations takes less than a bit an element.
    if (!Number.isSafeInteger(elements) || elements > room * 8)
      throw broken(name, `of ${elements} elements in ${room} bytes`);
    if (elements > 0 && taken.has(offset))
      throw broken(name, `lies over tensor ${shownName(taken.get(offset)!)}`, WRITTEN_SO);
    if (elements > 0) taken.set(offset, name);
    const type = ggmlType(number);
    const row = dims[0] ?? 1;
    if (row % ggmlBlock(type) !== 0)
      throw broken(name, `of rows of ${row}, which blocks of ${ggmlBlock(type)} of ${type} do not fill`, WRITTEN_SO);
    const given = ends.get(offset)! - offset;
    // Of a type whose blocks are not known the bytes reach to the next tensor, or to the end of the file.
    const bytes = ggmlBytes(type, elements) ?? given;
    if (bytes > given)
      throw broken(
        name,
        `takes ${bytes} bytes, ${given} are there up to the next one or the end`,
        offset + given === room ? damaged('GGUF file') : WRITTEN_SO,
      );
    // ggml counts the fastest dimension first.
    return { name, type, dims: [...dims].reverse(), bytes, payload: null, external: null };
  });
}
