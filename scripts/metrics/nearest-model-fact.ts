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

const DAY = 86_400_000;

/**
 * What models.csv says of a model in a column such as pipeline_tag: that of the capture itself or, where it lists no
 * models, that of the capture nearest in time which states it (of two as near, the earlier). Null where none does.
 */
export function nearestModelFact(
  all: readonly CaptureTables[],
  at: CaptureTables,
  column: TextColumn,
): (model: string) => ModelFact | null {
  const sources =
    at.table('models').length > 0
      ? [at]
      : all.toSorted((a, b) => daysBetween(a, at) - daysBetween(b, at) || (a.capture.seen < b.capture.seen ? -1 : 1));
  const facts = new Map<string, ModelFact>();
  for (const { capture, table } of sources) {
    for (const { id, [column]: value } of table('models')) {
      if (value !== null && !facts.has(id)) facts.set(id, { value, from: capture.capture });
    }
  }
  return (model) => facts.get(model) ?? null;
}

function daysBetween(a: CaptureTables, b: CaptureTables): number {
  return Math.abs(Date.parse(a.capture.seen) - Date.parse(b.capture.seen)) / DAY;
}
