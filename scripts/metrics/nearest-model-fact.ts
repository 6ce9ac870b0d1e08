import { bisector } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import type { CaptureTables } from './capture-tables.ts';

/** What a column of models.csv says of a model, and the capture that says it. */
export interface ModelFact {
  value: string;
  from: string;
}

type Model = RowIn<'captures', 'models'>;
/** Columns of models.csv that hold a text. */
type TextColumn = { [Name in keyof Model]: Model[Name] extends string | null ? Name : never }[keyof Model];
/** A fact, and the instant at which its capture was seen. */
interface SeenFact {
  fact: ModelFact;
  seen: number;
}

/**
 * What models.csv says of a model in a column such as pipeline_tag: that of the capture itself or, where it lists no
 * models, that of the capture nearest in time which states it (of two as near, the earlier). Null where none does.
 */
export function nearestModelFact(
  all: readonly CaptureTables[],
  at: CaptureTables,
  column: TextColumn,
): (model: string) => ModelFact | null {
  const facts = at.table('models').length > 0 ? factsOf(at, [at], column) : factsOf(all, all, column);
  const seen = Date.parse(at.capture.seen);
  return (model) => nearest(facts.get(model) ?? [], seen);
}

type Facts = ReadonlyMap<string, SeenFact[]>;

const known = new WeakMap<object, Map<TextColumn, Facts>>();

/** By model, what some captures state of it, from the oldest; read once for all that ask the same ones, who are `by`. */
function factsOf(by: object, captures: readonly CaptureTables[], column: TextColumn): Facts {
  const columns = known.get(by) ?? new Map<TextColumn, Facts>();
  known.set(by, columns);
  const facts = columns.get(column) ?? readFacts(captures, column);
  columns.set(column, facts);
  return facts;
}

function readFacts(captures: readonly CaptureTables[], column: TextColumn): Facts {
  const facts = new Map<string, SeenFact[]>();
  const seenOf = ({ capture }: CaptureTables) => Date.parse(capture.seen);
  for (const at of captures.toSorted((a, b) => seenOf(a) - seenOf(b))) {
    const seen = seenOf(at);
    for (const { id, [column]: value } of at.table('models')) {
      const own = facts.get(id);
      // Of several captures of one day the first one counts.
      if (value === null || own?.at(-1)?.seen === seen) continue;
      const found = { fact: { value, from: at.capture.capture }, seen };
      if (own) own.push(found);
      else facts.set(id, [found]);
    }
  }
  return facts;
}

const { left: firstSince } = bisector(({ seen }: SeenFact) => seen);

/** The fact seen nearest to an instant, of facts from the oldest. */
function nearest(facts: readonly SeenFact[], seen: number): ModelFact | null {
  const at = firstSince(facts, seen);
  const [before, after] = [facts[at - 1], facts[at]];
  if (!before || !after) return (before ?? after)?.fact ?? null;
  return seen - before.seen <= after.seen - seen ? before.fact : after.fact;
}
