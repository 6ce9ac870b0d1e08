import type { RowIn } from '../../data/schema/folders.ts';
import { grown } from '../lib/grown.ts';
import type { ModelFacts } from '../records/read-model.ts';
import { CUSTOM_CODE, EVAL_RESULTS, MODEL_INDEX, tagMarks } from './tag-marks.ts';

type Row = RowIn<'captures', 'author-clusters'>;
type Facts = Pick<ModelFacts, 'author' | 'gated' | 'library' | 'licence' | 'tags'>;

const NAMES: readonly Row['measure'][] = ['custom-code', 'eval-results', 'gated', 'library', 'licence', 'model-index'];
/** Numbers of an author: models of which a measure is known, and those that meet it, for each. */
const WIDTH = 2 * NAMES.length;

/** Counts the models of a listing by author. */
export interface AuthorCounts {
  /** One model with the number of its owner, whichever it is where it has none. */
  add(owner: number, model: Facts): void;
  /** Rows of `author-clusters`; none of a measure that no model meets, which the listing does not state. */
  rows(): Row[];
}

/** Known and meeting of each measure, one after the other, for each author: 48 bytes. */
export function collectAuthors(): AuthorCounts {
  let counts = new Uint32Array(1024 * WIDTH);
  // A model without owner is its own author.
  const alone = new Uint32Array(WIDTH);
  const withRoom = (place: number): Uint32Array => {
    if (place + WIDTH <= counts.length) return counts;
    const more = new Uint32Array(grown(counts.length, place + WIDTH));
    more.set(counts);
    return (counts = more);
  };
  return {
    add(owner, model) {
      if (model.author === null) addTo(alone, 0, model);
      else addTo(withRoom(owner * WIDTH), owner * WIDTH, model);
    },
    rows: () => NAMES.flatMap((measure, at) => rowsOf(measure, counts, alone, 2 * at)),
  };
}

function addTo(counts: Uint32Array, place: number, model: Facts): void {
  if (model.gated !== null) count(counts, place + 4, model.gated !== 'false');
  count(counts, place + 6, model.library !== null);
  // Without tags nobody knows.
  if (model.tags === null) return;
  const marks = tagMarks(model.tags);
  count(counts, place, (marks & CUSTOM_CODE) !== 0);
  count(counts, place + 2, (marks & EVAL_RESULTS) !== 0);
  count(counts, place + 8, model.licence !== null);
  count(counts, place + 10, (marks & MODEL_INDEX) !== 0);
}

function count(counts: Uint32Array, at: number, meets: boolean): void {
  counts[at]! += 1;
  if (meets) counts[at + 1]! += 1;
}

function rowsOf(measure: Row['measure'], counts: Uint32Array, alone: Uint32Array, at: number): Row[] {
  const cells = new Map<number, Map<number, Row>>();
  const add = (models: number, meeting: number, authors: number) => {
    if (models === 0 || authors === 0) return;
    let own = cells.get(models);
    if (own === undefined) cells.set(models, (own = new Map()));
    const cell = own.get(meeting);
    if (cell) cell.authors += authors;
    else own.set(meeting, { measure, models, meeting, authors });
  };
  for (let place = at; place < counts.length; place += WIDTH) add(counts[place]!, counts[place + 1]!, 1);
  const [known, met] = [alone[at]!, alone[at + 1]!];
  add(1, 1, met);
  add(1, 0, known - met);
  const rows = [...cells.values()].flatMap((own) => [...own.values()]);
  return rows.some(({ meeting }) => meeting > 0) ? rows : [];
}
