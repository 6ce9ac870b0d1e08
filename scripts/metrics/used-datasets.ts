import type { Row } from '../../data/schema/table.ts';

/** Models that use a dataset, each with everything that says so and the tasks for which. */
export interface DatasetUsers {
  dataset: string;
  models: Map<string, { evidence: Set<string>; tasks: Set<string> }>;
}

/** Datasets of the triples of a capture under their later ids, most models first, of equal ones those first by id. */
export function usedDatasets(triples: readonly Row[], renames: readonly Row[]): DatasetUsers[] {
  const later = new Map(renames.map((row) => [(row.old as string).toLowerCase(), row.later as string]));
  const users = new Map<string, DatasetUsers>();
  for (const { model, dataset: written, task, evidence, also } of triples) {
    const dataset = later.get((written as string).toLowerCase()) ?? (written as string);
    const key = dataset.toLowerCase();
    const { models } = users.get(key) ?? users.set(key, { dataset, models: new Map() }).get(key)!;
    const use =
      models.get(model as string) ??
      models.set(model as string, { evidence: new Set(), tasks: new Set() }).get(model as string)!;
    for (const kind of [evidence as string, ...((also as string | null)?.split(' ') ?? [])]) use.evidence.add(kind);
    if (task !== null) use.tasks.add(task as string);
  }
  return [...users.values()].sort((a, b) => b.models.size - a.models.size || (a.dataset < b.dataset ? -1 : 1));
}
