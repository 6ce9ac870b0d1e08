import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { isPicked, NO_ENDS, rowsInterval, scopeOf } from './author-interval.ts';
import { ratio } from './share-with-interval.ts';

type StructureReadableRow = RowIn<'metrics', 'structure-readable'>;
type Structure = RowIn<'captures', 'model-structures'>;
/** Models by a value of theirs, null where it is not stated. */
type Groups = Map<string | null, Structure[]>;

/** Fewer models of a family or library are `other`. */
const LEAST = 10;

/** Table `structure-readable`: models whose structure their files state, over all models in scope. */
export function structureReadable({ captures }: Pick<Sources, 'captures'>): StructureReadableRow[] {
  return captures.flatMap((at) => {
    const { capture, table } = at;
    const authors = new Map(table('models').map((row) => [row.id, row.author]));
    const libraries = new Map(table('models').map((row) => [row.id, row.library]));
    const scope = table('model-structures');
    if (scope.length === 0) return [];
    const endsOf = (own: readonly Structure[]) =>
      rowsInterval(
        own,
        (row) => authors.get(row.id) ?? null,
        (row) => row.readable === true,
      );
    const rowsOf = (
      facet: StructureReadableRow['facet'],
      groups: Iterable<readonly [string | null, readonly Structure[]]>,
    ): StructureReadableRow[] =>
      [...groups].map(([value, own]) => {
        const readable = own.filter((row) => row.readable === true).length;
        return {
          capture: capture.capture,
          population: scopeOf(at),
          facet,
          value,
          models: own.length,
          readable,
          unknown: own.filter((row) => row.readable === null).length,
          share: ratio(readable, own.length),
          ...(facet === 'all' && isPicked(at) ? endsOf(own) : NO_ENDS),
          of: scope.length,
          share_of_scope: ratio(own.length, scope.length),
        };
      });
    return [
      ...rowsOf('all', [[null, scope]]),
      ...rowsOf('reader', Map.groupBy(scope, readerOf)),
      ...rowsOf('format', byFormat(scope)),
      ...rowsOf(
        'family',
        large(scope, (row) => row.family),
      ),
      ...rowsOf(
        'library',
        large(scope, (row) => libraries.get(row.id) ?? null),
      ),
    ];
  });
}

/** What the richest format gives: ONNX has operations, safetensors and GGUF have tensors by module. */
function readerOf({ formats }: Structure): string {
  const all = formatsOf(formats);
  if (all.length === 0) return 'unknown';
  if (all.includes('onnx')) return 'graph';
  return all.includes('safetensors') || all.includes('gguf') ? 'tensors' : 'none';
}

function byFormat(rows: readonly Structure[]): Groups {
  const groups: Groups = new Map();
  for (const row of rows)
    for (const format of row.formats === null ? [null] : formatsOf(row.formats))
      groups.set(format, [...(groups.get(format) ?? []), row]);
  return groups;
}

const formatsOf = (formats: string | null): string[] => formats?.split(' ') ?? [];

function large(rows: readonly Structure[], valueOf: (row: Structure) => string | null): Groups {
  const groups = Map.groupBy(rows, valueOf);
  return Map.groupBy(rows, (row) => {
    const value = valueOf(row);
    return value === null || groups.get(value)!.length >= LEAST ? value : 'other';
  });
}
