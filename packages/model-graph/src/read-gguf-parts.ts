import pLimit from 'p-limit';
import type { ByteSource } from './byte-source.ts';
import type { Model, Tensor } from './graph.ts';
import { GraphError } from './graph-error.ts';
import { shownName } from './shown-name.ts';

/** Which part of a model in several files one is, counted from 1. */
export interface Part {
  number: number;
  of: number;
}

/** The largest known models are in some hundred parts. */
const MOST_PARTS = 2_000;
const AT_ONCE = 8;
const HINT = 'parts of different models have these names; fetch all of them from one place';

/** Which part a GGUF file says that it is; null for one that is a whole model. */
export function partOf(metadata: Model['metadata']): Part | null {
  const [number, of] = [metadata['split.no'], metadata['split.count']].map(Number);
  return Number.isInteger(number) && Number.isInteger(of) && of! > 1 && number! >= 0 && number! < of!
    ? { number: number! + 1, of: of! }
    : null;
}

/** The parts beside a part, by the number in their names; null where its own name does not say how they are called. */
function namesOf(name: string, { number, of }: Part): string[] | null {
  const [, stem, at, all] = /^(.+)-(\d{5})-of-(\d{5})\.gguf$/i.exec(name) ?? [];
  if (stem === undefined || Number(at) !== number || Number(all) !== of) return null;
  const ending = name.slice(stem.length + '-00001-of-00002'.length);
  return Array.from({ length: of }, (_, place) => `${stem}-${String(place + 1).padStart(5, '0')}-of-${all}${ending}`);
}

/**
 * The whole model that a part belongs to: the other parts are read where they lie beside it, and those that do not are
 * told in its warnings.
 */
export async function joinParts(
  source: ByteSource,
  own: Model,
  part: Part,
  read: (source: ByteSource) => Promise<Model>,
): Promise<Model> {
  const { where, name } = source;
  if (part.of > MOST_PARTS)
    throw new GraphError(
      `${where}: says it is one of ${part.of} parts, more than the ${MOST_PARTS} that are read`,
      HINT,
    );
  const names = namesOf(name, part);
  const limit = pLimit(AT_ONCE);
  const found = await Promise.all(
    (names ?? []).map((each, place) =>
      limit(() => (place === part.number - 1 ? own : readPart(source, each, { ...part, number: place + 1 }, read))),
    ),
  );
  const parts = names === null ? [own] : found.filter((each) => each !== null);
  const tensors = parts.flatMap((each) => each.tensors);
  checkNames(where, tensors);
  return {
    ...own,
    tensors,
    metadata: { ...parts[0]!.metadata, 'split.no': own.metadata['split.no']! },
    paths: tensors.some((tensor) => tensor.name.includes('.')) ? 'tensors' : 'none',
    parts: { read: parts.length, of: part.of },
    warnings: [
      ...missing(where, part, names, found),
      ...(parts.length === part.of ? countedOtherwise(where, own.metadata['split.tensors.count'], tensors) : []),
    ],
  };
}

/** Another part; null where there is none of this name. */
async function readPart(
  source: ByteSource,
  name: string,
  { number, of }: Part,
  read: (source: ByteSource) => Promise<Model>,
): Promise<Model | null> {
  const other = await source.beside(name).catch((error: unknown) => {
    if (error instanceof GraphError) return null;
    throw error;
  });
  if (other === null) return null;
  try {
    const model = await read(other);
    const said = partOf(model.metadata);
    if (said?.number !== number || said.of !== of)
      throw new GraphError(
        `${other.where}: says it is ${said ? `part ${said.number} of ${said.of}` : 'no part'}, expected part ${number} of ${of}`,
        HINT,
      );
    return model;
  } finally {
    await other.close();
  }
}

function missing(
  where: string,
  { number, of }: Part,
  names: readonly string[] | null,
  found: readonly (Model | null)[],
) {
  if (names === null)
    return [`${where}: part ${number} of ${of}; its name does not say how the others are called, so only it was read`];
  const absent = names.filter((_, place) => found[place] === null);
  if (absent.length === 0) return [];
  const others = `${absent.slice(0, 3).join(', ')}${absent.length > 3 ? ` and ${absent.length - 3} more` : ''}`;
  return [`${where}: part ${number} of ${of}; not beside it: ${others}. What they hold is not counted`];
}

function countedOtherwise(where: string, said: string | undefined, { length }: readonly Tensor[]): string[] {
  return said === undefined || Number(said) === length
    ? []
    : [`${where}: says that its parts have ${said} tensors, they have ${length}`];
}

function checkNames(where: string, tensors: readonly Tensor[]): void {
  const seen = new Set<string>();
  for (const { name } of tensors) {
    if (seen.has(name)) throw new GraphError(`${where}: two parts hold a tensor ${shownName(name)}`, HINT);
    seen.add(name);
  }
}
