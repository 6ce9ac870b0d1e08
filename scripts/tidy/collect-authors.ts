import type { RowIn } from '../../data/schema/folders.ts';
import type { ModelFacts } from '../records/read-model.ts';

type Row = RowIn<'captures', 'author-clusters'>;
type Facts = Pick<ModelFacts, 'id' | 'author' | 'gated' | 'library' | 'licence' | 'tags'>;

/** Whether a model meets a measure; null where its record does not say. */
const MEASURES: Readonly<Record<Row['measure'], (model: Facts) => boolean | null>> = {
  'custom-code': ({ tags }) => tags && tags.includes('custom_code'),
  'eval-results': ({ tags }) => tags && tags.includes('eval-results'),
  gated: ({ gated }) => (gated === null ? null : gated !== 'false'),
  library: ({ library }) => library !== null,
  licence: ({ tags, licence }) => tags && licence !== null,
  'model-index': ({ tags }) => tags && tags.includes('model-index'),
};
// The names of a constant table are its own.
const NAMES = Object.keys(MEASURES) as Row['measure'][];

/** Counts the models of a listing by author. */
export interface AuthorCounts {
  add(model: Facts): void;
  /** Rows of `author-clusters`; none of a measure that no model meets, which the listing does not state. */
  rows(): Row[];
}

/** Known and meeting of each measure, one after the other, for each author. */
export function collectAuthors(): AuthorCounts {
  const authors = new Map<string, Uint32Array>();
  return {
    add(model) {
      const author = model.author ?? `/${model.id}`;
      let counts = authors.get(author);
      if (!counts) authors.set(author, (counts = new Uint32Array(2 * NAMES.length)));
      for (let at = 0; at < NAMES.length; at += 1) {
        const meets = MEASURES[NAMES[at]!](model);
        if (meets === null) continue;
        counts[2 * at]! += 1;
        if (meets) counts[2 * at + 1]! += 1;
      }
    },
    rows: () => NAMES.flatMap((measure, at) => rowsOf(measure, [...authors.values()], 2 * at)),
  };
}

function rowsOf(measure: Row['measure'], authors: readonly Uint32Array[], at: number): Row[] {
  const known = authors.filter((counts) => counts[at]! > 0);
  if (!known.some((counts) => counts[at + 1]! > 0)) return [];
  const cells = Map.groupBy(known, (counts) => `${counts[at]} ${counts[at + 1]}`);
  return [...cells.values()].map((same) => ({
    measure,
    models: same[0]![at]!,
    meeting: same[0]![at + 1]!,
    authors: same.length,
  }));
}
