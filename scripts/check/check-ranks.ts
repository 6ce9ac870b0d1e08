import type { Row } from '../../data/schema/table.ts';
import type { CheckedCapture } from './capture-folder.ts';
import type { CheckedTable } from './read-checked-table.ts';

/** Ranks go 1, 2, 3 within each list, values descend, and equal values stand in the order of the ids. */
export function checkRanks({ tables }: CheckedCapture): string[] {
  return [
    ...listProblems(tables.get('model-ranks'), ['by', 'task', 'sort'], 'value'),
    ...listProblems(tables.get('model-uses'), ['side'], 'uses'),
    ...valueProblems(tables.get('model-ranks'), tables.get('models')),
  ];
}

function listProblems(table: CheckedTable | undefined, group: readonly string[], measure: string): string[] {
  const problems: string[] = [];
  let before: Row | undefined;
  for (const [at, row] of table?.rows.entries() ?? []) {
    const inList =
      before !== undefined && group.every((column) => before![column] === row[column]) ? before : undefined;
    const rank = Number(inList?.rank ?? 0) + 1;
    if (row.rank !== rank) problems.push(`${table!.place(at)}: rank: expected ${rank}, received ${row.rank}`);
    const problem = inList && orderProblem(inList, row, measure);
    if (problem) problems.push(`${table!.place(at)}: ${problem}`);
    before = row;
  }
  return problems;
}

function orderProblem(before: Row, row: Row, measure: string): string | undefined {
  const [high, low] = [Number(before[measure]), Number(row[measure])];
  if (low > high) return `${measure}: expected at most ${high} as one rank above, received ${low}`;
  if (low < high || String(row.model) > String(before.model)) return undefined;
  return `model: expected equal values in the order of the ids, received "${row.model}" after "${before.model}"`;
}

/** A model has the same likes and downloads in every list and in models.csv. */
function valueProblems(ranks: CheckedTable | undefined, models: CheckedTable | undefined): string[] {
  if (!ranks || !models) return [];
  const known = new Map(models.rows.map((row) => [row.id, row]));
  return ranks.rows.flatMap((row, at) => {
    const model = known.get(row.model ?? '');
    const value = model?.[String(row.sort)] ?? null;
    return model === undefined || value === row.value
      ? []
      : [`${ranks.place(at)}: value: expected ${value} as models.csv has it, received ${row.value}`];
  });
}
