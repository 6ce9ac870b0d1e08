import type { Chart } from './chart.ts';

const modules = import.meta.glob<{ chart?: Chart }>('../charts/*.ts', { eager: true });

/** Every chart of src/charts by its id. A file that exports no `chart`, or one of another id, is an error. */
export const allCharts: ReadonlyMap<string, Chart> = new Map(
  Object.entries(modules).map(([path, { chart }]) => {
    const id = path.replace(/^.*\/|\.ts$/g, '');
    if (chart?.id !== id)
      throw new Error(
        `src/charts/${id}.ts: expected an exported chart with the id ${id}, received ${chart?.id ?? 'none'}`,
      );
    return [id, chart];
  }),
);

/** One chart by id; an error that lists the others where there is none. */
export function chartOf(id: string, where: string): Chart {
  const chart = allCharts.get(id);
  if (!chart) throw new Error(`${where}: no chart ${JSON.stringify(id)}, only ${[...allCharts.keys()].join(', ')}`);
  return chart;
}
