import type { RowIn } from '../../data/schema/folders.ts';
import type { Tables } from '../../data/schema/open-folder.ts';
import { apiHistory, type ApiHistory } from '../examples/api-history.ts';
import { factsOfRow } from '../examples/example-row.ts';
import { judgeCard, type JudgedCard } from '../examples/judge-card.ts';
import { judgeExample, type JudgedExample, type Level } from '../examples/judge-example.ts';
import type { CaptureTables, Population } from './capture-tables.ts';
import { populationOf } from './capture-tables.ts';
import { scopeOf } from './author-interval.ts';

type Example = RowIn<'captures', 'card-examples'>;

/** A card with its examples and what the names of today say of them. */
export interface ReadCard {
  model: string;
  /** Owner of the model; an old id without an owner is its own. */
  owner: string;
  /** What the capture says of the model. */
  about: RowIn<'captures', 'example-cards'>;
  examples: readonly { row: Example; judged: JudgedExample }[];
}

/** A card of which at least one example names a name or a task of transformers. */
export interface JudgedCardOfModel extends ReadCard {
  levels: Record<Level, JudgedCard>;
}

/** The cards of a capture that have a Python example. */
export interface ReadExamples {
  capture: string;
  population: Population;
  /** Cards that were read, with or without an example. */
  read: number;
  cards: readonly ReadCard[];
  judged: readonly JudgedCardOfModel[];
  history: ApiHistory;
}

const historyOf = new WeakMap<Tables<'api-names'>, ApiHistory>();
const readOf = new WeakMap<CaptureTables, ReadExamples | null>();

/** The cards of a capture by the names of each release, judged once for all tables; null where no card was read. */
export function readExamples(at: CaptureTables, apiNames: Tables<'api-names'>): ReadExamples | null {
  const known = readOf.get(at);
  if (known !== undefined) return known;
  const history = historyOfNames(apiNames);
  const read = history.line.versions.length === 0 ? null : readCapture(at, history);
  readOf.set(at, read);
  return read;
}

/** The history of names, opened once for all that ask. */
export function historyOfNames(apiNames: Tables<'api-names'>): ApiHistory {
  const history = historyOf.get(apiNames) ?? apiHistory(apiNames);
  historyOf.set(apiNames, history);
  return history;
}

function readCapture(at: CaptureTables, history: ApiHistory): ReadExamples | null {
  const tallies = at.table('example-tallies');
  // Where every card was read, the other two tables hold all of them.
  const all = tallies.filter(({ population }) => population === 'all');
  const read = (all.length > 0 ? all : tallies).reduce((sum, { cards }) => sum + cards, 0);
  if (read === 0) return null;
  const examples = Map.groupBy(at.table('card-examples'), ({ model }) => model);
  const cards = at.table('example-cards').map((about): ReadCard => {
    const { model } = about;
    const own = (examples.get(model) ?? []).map((row) => ({ row, judged: judgeExample(factsOfRow(row), history) }));
    return { model, owner: ownerOf(model), about, examples: own };
  });
  const judged = cards.flatMap((card) => {
    const levels = judgeCard(
      card.examples.map(({ judged }) => judged),
      history,
    );
    return levels ? [{ ...card, levels }] : [];
  });
  const population = all.length > 0 ? populationOf(at, 'models') : scopeOf(at);
  return { capture: at.capture.capture, population, read, cards, judged, history };
}

function ownerOf(model: string): string {
  const at = model.indexOf('/');
  return at < 0 ? model : model.slice(0, at);
}
