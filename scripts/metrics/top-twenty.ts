import { quantileSorted } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

/** The length that the starting study used. */
export const LENGTH = 20;

/** Table `top-twenty`: sums and medians of likes and downloads over the top-20 lists of every task. */
export function topTwenty({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'top-twenty'>[] {
  return captures.flatMap(({ capture, table }) => {
    const models = new Map(table('models').map((row) => [row.id, row]));
    const lists = Map.groupBy(
      table('model-ranks').filter((row) => row.rank <= LENGTH),
      (row) => `${row.by} ${row.sort} ${row.task}`,
    );
    return [...lists.values()].flatMap((list) =>
      (['likes', 'downloads'] as const).map((measure) => {
        const { by, task, sort } = list[0]!;
        const values = list.flatMap((row) => models.get(row.model)?.[measure] ?? []);
        return { capture: capture.capture, by, task, sort, measure, size: list.length, ...summaryOf(values) };
      }),
    );
  });
}

function summaryOf(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    known: sorted.length,
    sum: sorted.length === 0 ? null : sorted.reduce((sum, value) => sum + value, 0),
    median: quantileSorted(sorted, 0.5) ?? null,
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
  };
}
