import type { ReadTable } from '../../data/schema/csv.ts';
import type { TableNamed } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';

type Capture<N extends 'model-ranks' | 'models'> = ReadTable<TableNamed<'captures', N>> | undefined;

/** Ranks go 1, 2, 3 within each list, values descend, and equal values stand in the order of the ids. */
export function checkRanks({ table }: CheckedFolder<'captures'>): string[] {
  const [ranks, uses] = [table('model-ranks'), table('model-uses')];
  return [
    ...listProblems(
      ranks,
      ({ by, task, sort }) => `${by} ${task} ${sort}`,
      'value',
      ({ value }) => value,
    ),
    ...listProblems(
      uses,
      ({ side }) => side,
      'uses',
      (row) => row.uses,
    ),
    ...valueProblems(ranks, table('models')),
  ];
}

/** What a row of a list has: its rank and its model. */
interface Ranked {
  rank: number;
  model: string;
}

function listProblems<Row extends Ranked>(
  table: { rows: readonly Row[]; place(at: number): string } | undefined,
  listOf: (row: Row) => string,
  measure: string,
  valueOf: (row: Row) => number,
): string[] {
  return (table?.rows ?? []).flatMap((row, at, rows) => {
    const above = rows[at - 1];
    const before = above !== undefined && listOf(above) === listOf(row) ? above : undefined;
    const rank = (before?.rank ?? 0) + 1;
    const problems = row.rank === rank ? [] : [`rank: expected ${rank}, received ${row.rank}`];
    const problem = before && orderProblem(before, row, measure, valueOf);
    return [...problems, ...(problem ? [problem] : [])].map((each) => `${table!.place(at)}: ${each}`);
  });
}

function orderProblem<Row extends Ranked>(
  before: Row,
  row: Row,
  measure: string,
  valueOf: (row: Row) => number,
): string | undefined {
  const [high, low] = [valueOf(before), valueOf(row)];
  if (low > high) return `${measure}: expected at most ${high} as one rank above, received ${low}`;
  if (low < high || row.model > before.model) return undefined;
  return `model: expected equal values in the order of the ids, received "${row.model}" after "${before.model}"`;
}

/** A model has the same likes and downloads in every list and in models.csv. */
function valueProblems(ranks: Capture<'model-ranks'>, models: Capture<'models'>): string[] {
  if (!ranks || !models) return [];
  const known = new Map(models.rows.map((row) => [row.id, row]));
  return ranks.rows.flatMap((row, at) => {
    const model = known.get(row.model);
    const value = model?.[row.sort];
    return model === undefined || value === row.value
      ? []
      : [`${ranks.place(at)}: value: expected ${value} as models.csv has it, received ${row.value}`];
  });
}
