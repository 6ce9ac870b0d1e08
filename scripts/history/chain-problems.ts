import { chain, type AddedRows } from './chain.ts';
import type { HistoryRows } from './history-rows.ts';

/** What is wrong with the additions of a history, each with its place in additions.csv: rows that are not as added. */
export function chainProblems(history: HistoryRows): { at: number; problem: string }[] {
  const rowsOf = <R extends { addition: number }>(rows: readonly R[]) => {
    const groups = Map.groupBy(rows, ({ addition }) => addition);
    return (addition: number) => groups.get(addition) ?? [];
  };
  const [headlines, moves, moved] = [rowsOf(history.headlines), rowsOf(history.moves), rowsOf(history.moved)];
  const known = new Set(history.additions.map(({ addition }) => addition));
  const strays = [...history.headlines, ...history.moves, ...history.moved]
    .map(({ addition }) => addition)
    .filter((addition) => !known.has(addition));
  return [
    ...history.additions.flatMap((row, at) => {
      const { addition } = row;
      if (addition !== at + 1) return [{ at, problem: `addition: expected ${at + 1}, received ${addition}` }];
      const rows = { headlines: headlines(addition), moves: moves(addition), moved: moved(addition) };
      const counted = countProblem(row, rows);
      if (counted !== undefined) return [{ at, problem: counted }];
      const expected = chain(history.additions[at - 1]?.chain ?? '', row, rows);
      if (expected === row.chain) return [];
      return [
        { at, problem: `chain: expected ${expected} by its rows, received ${row.chain}: one of them was changed` },
      ];
    }),
    ...[...new Set(strays)].map((addition) => ({
      at: -1,
      problem: `expected an addition ${addition}, of which other tables have rows, received none`,
    })),
  ];
}

function countProblem(
  stated: { headlines: number; moves: number; moved: number },
  rows: AddedRows,
): string | undefined {
  const wrong = (['headlines', 'moves', 'moved'] as const).find((name) => stated[name] !== rows[name].length);
  return wrong && `${wrong}: expected ${rows[wrong].length} as in ${wrong}.csv, received ${stated[wrong]}`;
}
