import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

type ZooTriplesRow = RowIn<'metrics', 'zoo-triples'>;
type Result = RowIn<'zoo', 'zoo-results'>;
/** Columns that a row may be of. */
type Group = 'task' | 'dataset' | 'hub_task';

/** Table `zoo-triples`: models of a zoo by task and evaluation dataset, with the sums over either. */
export function zooTriples({ zoos }: Pick<Sources, 'zoos'>): ZooTriplesRow[] {
  return zoos.flatMap(({ zoo, table }) => {
    const results = table('zoo-results');
    const by = (...columns: Group[]) => [
      ...Map.groupBy(results, (row) => columns.map((column) => row[column]).join('\n')).values(),
    ];
    const row = (own: readonly Result[], ...columns: Group[]): ZooTriplesRow => {
      const cell = (column: Group) => (columns.includes(column) ? (own[0]?.[column] ?? null) : null);
      return { zoo, task: cell('task'), dataset: cell('dataset'), hub_task: cell('hub_task'), ...countsOf(own) };
    };
    return [
      ...(results.length > 0 ? [row(results)] : []),
      ...by('task').map((own) => row(own, 'task', 'hub_task')),
      ...by('dataset').map((own) => row(own, 'dataset')),
      ...by('task', 'dataset').map((own) => row(own, 'task', 'dataset', 'hub_task')),
    ];
  });
}

function countsOf(rows: readonly Result[]) {
  const distinct = (...columns: ('model' | 'task' | 'dataset')[]) =>
    new Set(rows.map((row) => columns.map((column) => row[column]).join('\n'))).size;
  return {
    models: distinct('model'),
    tasks: distinct('task'),
    datasets: distinct('dataset'),
    triples: distinct('model', 'dataset', 'task'),
    results: rows.filter((row) => row.value !== null).length,
  };
}
