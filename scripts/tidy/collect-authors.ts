import type { RowIn } from '../../data/schema/folders.ts';
import { createCompactMap } from '../lib/compact-map.ts';
import type { ModelFacts } from '../records/read-model.ts';
import { CUSTOM_CODE, EVAL_RESULTS, MODEL_INDEX, tagMarks } from './tag-marks.ts';

type Row = RowIn<'captures', 'author-clusters'>;
type Facts = Pick<ModelFacts, 'id' | 'author' | 'gated' | 'library' | 'licence' | 'tags'>;

const NAMES: readonly Row['measure'][] = ['custom-code', 'eval-results', 'gated', 'library', 'licence', 'model-index'];
/** Numbers of an author: models of which a measure is known, and those that meet it, for each. */
const WIDTH = 2 * NAMES.length;

/** Counts the models of a listing by author. */
export interface AuthorCounts {
  add(model: Facts): void;
  /** Rows of `author-clusters`; none of a measure that no model meets, which the listing does not state. */
  rows(): Row[];
}

/** Known and meeting of each measure, one after the other, for each author: 48 bytes and the name. */
export function collectAuthors(): AuthorCounts {
  const authors = createCompactMap();
  let counts = new Uint32Array(1024 * WIDTH);
  const placeOf = (author: string): number => {
    const place = authors.getOrSet(author, authors.size) * WIDTH;
    if (place === counts.length) {
      const more = new Uint32Array(2 * counts.length);
      more.set(counts);
      counts = more;
    }
    return place;
  };
  return {
    add(model) {
      const place = placeOf(model.author ?? `/${model.id}`);
      const marks = tagMarks(model.tags);
      if (model.gated !== null) count(counts, place + 4, model.gated !== 'false');
      count(counts, place + 6, model.library !== null);
      // Without tags nobody knows.
      if (model.tags === null) return;
      count(counts, place, (marks & CUSTOM_CODE) !== 0);
      count(counts, place + 2, (marks & EVAL_RESULTS) !== 0);
      count(counts, place + 8, model.licence !== null);
      count(counts, place + 10, (marks & MODEL_INDEX) !== 0);
    },
    rows: () => NAMES.flatMap((measure, at) => rowsOf(measure, counts, authors.size, 2 * at)),
  };
}

function count(counts: Uint32Array, at: number, meets: boolean): void {
  counts[at]! += 1;
  if (meets) counts[at + 1]! += 1;
}

function rowsOf(measure: Row['measure'], counts: Uint32Array, authors: number, at: number): Row[] {
  const cells = new Map<string, Row>();
  let isMet = false;
  for (let place = at; place < authors * WIDTH; place += WIDTH) {
    const [models, meeting] = [counts[place]!, counts[place + 1]!];
    if (models === 0) continue;
    isMet ||= meeting > 0;
    const key = `${models} ${meeting}`;
    const cell = cells.get(key);
    if (cell) cell.authors += 1;
    else cells.set(key, { measure, models, meeting, authors: 1 });
  }
  return isMet ? [...cells.values()] : [];
}
