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
    const known = authors.get(author);
    if (known !== undefined) return known * WIDTH;
    const place = authors.size * WIDTH;
    authors.set(author, authors.size);
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
      const count = (at: number, meets: boolean) => {
        counts[place + 2 * at]! += 1;
        if (meets) counts[place + 2 * at + 1]! += 1;
      };
      if (model.gated !== null) count(2, model.gated !== 'false');
      count(3, model.library !== null);
      // Without tags nobody knows.
      if (model.tags === null) return;
      count(0, (marks & CUSTOM_CODE) !== 0);
      count(1, (marks & EVAL_RESULTS) !== 0);
      count(4, model.licence !== null);
      count(5, (marks & MODEL_INDEX) !== 0);
    },
    rows: () => NAMES.flatMap((measure, at) => rowsOf(measure, counts, authors.size, 2 * at)),
  };
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
