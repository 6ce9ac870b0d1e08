import type { CheckedFolder } from './checked-folder.ts';

/** Names that lead from one table to another lead somewhere, and counts over another table are right. */
export function checkReferences(capture: CheckedFolder<'captures'>): string[] {
  return [...danglingProblems(capture), ...scopeProblems(capture), ...countProblems(capture)];
}

/** A table as read, with the name that each row states. */
interface Naming {
  names: readonly string[];
  place(at: number): string;
}

function danglingProblems({ table }: CheckedFolder<'captures'>): string[] {
  const naming = <Row>(
    read: { rows: readonly Row[]; place(at: number): string } | undefined,
    nameOf: (row: Row) => string,
  ): Naming => ({ names: (read?.rows ?? []).map(nameOf), place: (at) => read!.place(at) });
  const [models, spaces] = [table('models'), table('spaces')];
  const ofModels = [
    ['model', naming(table('model-ranks'), ({ model }) => model)],
    ['id', naming(table('model-costs'), ({ id }) => id)],
    ['id', naming(table('model-structures'), ({ id }) => id)],
  ] as const;
  const ofSpaces = [
    ['space', naming(table('space-models'), ({ space }) => space)],
    ['space', naming(table('space-packages'), ({ space }) => space)],
    ['space', naming(table('space-imports'), ({ space }) => space)],
  ] as const;
  return [...unknownNames(ofModels, 'models', models?.rows), ...unknownNames(ofSpaces, 'spaces', spaces?.rows)];
}

function unknownNames(
  from: readonly (readonly [column: string, naming: Naming])[],
  to: string,
  target: readonly { id: string }[] | undefined,
): string[] {
  if (!target) return [];
  const ids = new Set(target.map(({ id }) => id));
  return from.flatMap(([column, { names, place }]) =>
    names.flatMap((name, at) =>
      ids.has(name) ? [] : [`${place(at)}: ${column}: expected an id of ${to}.csv, received "${name}"`],
    ),
  );
}

/** in_scope says whether the model is in models.csv. */
function scopeProblems({ table }: CheckedFolder<'captures'>): string[] {
  const [uses, models] = [table('space-models'), table('models')];
  if (!uses || !models) return [];
  const ids = new Set(models.rows.map((row) => row.id));
  return uses.rows.flatMap((row, at) => {
    const inScope = ids.has(row.model);
    return row.in_scope === inScope
      ? []
      : [`${uses.place(at)}: in_scope: expected ${inScope} by models.csv, received ${row.in_scope}`];
  });
}

/** Tables of one row a Space and thing, and the column of spaces.csv that says how many; empty says nothing. */
function countProblems({ table }: CheckedFolder<'captures'>): string[] {
  const spaces = table('spaces');
  if (!spaces) return [];
  const counted = [
    ['models_in_scope', countBySpace(table('space-models')?.rows.filter((row) => row.in_scope === true))],
    ['requirements', countBySpace(table('space-packages')?.rows)],
    ['imports', countBySpace(table('space-imports')?.rows)],
  ] as const;
  return spaces.rows.flatMap((row, at) =>
    counted.flatMap(([column, counts]) => {
      const expected = counts.get(row.id) ?? 0;
      if (row[column] === null || row[column] === expected) return [];
      return [
        `${spaces.place(at)}: ${column}: expected ${expected} as its rows in the other table, received ${row[column]}`,
      ];
    }),
  );
}

function countBySpace(rows: readonly { space: string }[] = []): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { space } of rows) counts.set(space, (counts.get(space) ?? 0) + 1);
  return counts;
}
