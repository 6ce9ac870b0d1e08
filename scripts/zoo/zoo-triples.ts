import type { RowIn } from '../../data/schema/folders.ts';

/** A triple of the zoo: a model evaluated on a dataset for a task. */
export interface ZooTriple {
  model: string;
  dataset: string;
  /** Task in the zoo's words, spellings merged. */
  task: string;
  /** Task of the Hub, null where it has none. */
  hubTask: string | null;
  evidence: 'evaluated';
  /** Metrics with their values as stated; empty for a result without. */
  metrics: { metric: string; value: number | null }[];
  /** Metafile and line of the result. */
  file: string;
  line: number;
}

/**
 * Distinct triples of rows of zoo-results by model name, dataset and task, in their order; of a name that is stated
 * twice the first.
 */
export function zooTriples(results: readonly RowIn<'zoo', 'zoo-results'>[]): ZooTriple[] {
  const triples = new Map<string, ZooTriple & { entry: number }>();
  for (const row of results) {
    const { model, dataset, task, entry, file, line } = row as {
      model: string;
      dataset: string;
      task: string;
      entry: number;
      file: string;
      line: number;
    };
    const key = JSON.stringify([model, dataset, task]);
    const triple = triples.get(key) ?? {
      model,
      dataset,
      task,
      hubTask: row.hub_task,
      evidence: 'evaluated' as const,
      metrics: [],
      file,
      line,
      entry,
    };
    triples.set(key, triple);
    if (entry === triple.entry && row.metric !== null)
      triple.metrics.push({ metric: String(row.metric), value: row.value });
  }
  return [...triples.values()].map(({ entry: _entry, ...triple }) => triple);
}
