import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';

/** Table `zoo-triples`: models of a zoo by task and evaluation dataset, with the sums over either. */
export function zooTriples({ zoos }: Pick<Sources, 'zoos'>): RowIn<'metrics', 'zoo-triples'>[] {
  return zoos.flatMap(({ zoo, table }) => {
    const results = table('zoo-results');
    const by = (...columns: string[]) => [
      ...Map.groupBy(results, (row) => columns.map((column) => row[column]).join('\n')).values(),
    ];
    const row = (own: readonly Row[], ...columns: string[]) => ({
      zoo,
      task: null,
      dataset: null,
      hub_task: null,
      ...pick(own[0]!, columns),
      ...countsOf(own),
    });
    return [
      ...(results.length > 0 ? [row(results)] : []),
      ...by('task').map((own) => row(own, 'task', 'hub_task')),
      ...by('dataset').map((own) => row(own, 'dataset')),
      ...by('task', 'dataset').map((own) => row(own, 'task', 'dataset', 'hub_task')),
    ];
  });
}

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));

function countsOf(rows: readonly Row[]): Row {
  const distinct = (...columns: string[]) =>
    new Set(rows.map((row) => columns.map((column) => row[column]).join('\n'))).size;
  return {
    models: distinct('model'),
    tasks: distinct('task'),
    datasets: distinct('dataset'),
    triples: distinct('model', 'dataset', 'task'),
    results: rows.filter((row) => row.value !== null).length,
  };
}
