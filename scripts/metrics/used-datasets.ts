import type { RowIn } from '../../data/schema/folders.ts';

/** Models that use a dataset, each with everything that says so and the tasks for which. */
export interface DatasetUsers {
  dataset: string;
  models: Map<string, { evidence: Set<string>; tasks: Set<string> }>;
}

/** Datasets of the triples of a capture under their later ids, most models first, of equal ones those first by id. */
export function usedDatasets(
  triples: readonly Pick<RowIn<'captures', 'triples'>, 'model' | 'dataset' | 'task' | 'evidence' | 'also'>[],
  renames: readonly Pick<RowIn<'triples', 'dataset-renames'>, 'old' | 'later'>[],
): DatasetUsers[] {
  const later = new Map(renames.map((row) => [row.old.toLowerCase(), row.later]));
  const users = new Map<string, DatasetUsers>();
  for (const { model, dataset: written, task, evidence, also } of triples) {
    const dataset = later.get(written.toLowerCase()) ?? written;
    const key = dataset.toLowerCase();
    const { models } = users.get(key) ?? users.set(key, { dataset, models: new Map() }).get(key)!;
    const use = models.get(model) ?? models.set(model, { evidence: new Set(), tasks: new Set() }).get(model)!;
    for (const kind of [evidence, ...(also?.split(' ') ?? [])]) use.evidence.add(kind);
    if (task !== null) use.tasks.add(task);
  }
  return [...users.values()].sort((a, b) => b.models.size - a.models.size || (a.dataset < b.dataset ? -1 : 1));
}
