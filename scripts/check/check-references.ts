import type { Value } from '../../data/schema/column.ts';
import type { CheckedCapture } from './capture-folder.ts';

/** Column that names a row of another table, and the table whose id it must be. */
const REFERENCES = [
  ['model-ranks', 'model', 'models'],
  ['model-costs', 'id', 'models'],
  ['model-structures', 'id', 'models'],
  ['space-models', 'space', 'spaces'],
  ['space-packages', 'space', 'spaces'],
  ['space-imports', 'space', 'spaces'],
] as const;

/** Tables of one row a Space and thing, and the column of spaces.csv that says how many; empty says nothing. */
const COUNTED = [
  ['space-packages', 'requirements'],
  ['space-imports', 'imports'],
] as const;

/** Names that lead from one table to another lead somewhere, and counts over another table are right. */
export function checkReferences(capture: CheckedCapture): string[] {
  return [...danglingProblems(capture), ...scopeProblems(capture), ...countProblems(capture)];
}

function danglingProblems({ tables }: CheckedCapture): string[] {
  return REFERENCES.flatMap(([from, column, to]) => {
    const [source, target] = [tables.get(from), tables.get(to)];
    if (!source || !target) return [];
    const ids = new Set(target.rows.map((row) => row.id));
    return source.rows.flatMap((row, at) =>
      ids.has(row[column] ?? null)
        ? []
        : [`${source.place(at)}: ${column}: expected an id of ${to}.csv, received "${row[column]}"`],
    );
  });
}

/** in_scope says whether the model is in models.csv. */
function scopeProblems({ tables }: CheckedCapture): string[] {
  const [uses, models] = [tables.get('space-models'), tables.get('models')];
  if (!uses || !models) return [];
  const ids = new Set(models.rows.map((row) => row.id));
  return uses.rows.flatMap((row, at) => {
    const inScope = ids.has(row.model ?? null);
    return row.in_scope === inScope
      ? []
      : [`${uses.place(at)}: in_scope: expected ${inScope} by models.csv, received ${row.in_scope}`];
  });
}

function countProblems({ tables }: CheckedCapture): string[] {
  const spaces = tables.get('spaces');
  if (!spaces) return [];
  const inScope = countBySpace(tables.get('space-models')?.rows.filter((row) => row.in_scope === true) ?? []);
  const counted = COUNTED.map(([table, column]) => [column, countBySpace(tables.get(table)?.rows ?? [])] as const);
  return spaces.rows.flatMap((row, at) =>
    [['models_in_scope', inScope] as const, ...counted].flatMap(([column, counts]) => {
      const expected = counts.get(row.id ?? null) ?? 0;
      if (row[column] === null || row[column] === expected) return [];
      return [
        `${spaces.place(at)}: ${column}: expected ${expected} as its rows in the other table, received ${row[column]}`,
      ];
    }),
  );
}

function countBySpace(rows: readonly { [column: string]: Value }[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const row of rows) counts.set(row.space ?? null, (counts.get(row.space ?? null) ?? 0) + 1);
  return counts;
}
