/** What choosing needs to know of a listed model. */
export interface ModelPopularity {
  id: string;
  /** pipeline_tag, empty where there is none. */
  task: string;
  likes: number;
  downloads: number;
}

/**
 * Ids of about `size` models: `wanted` ones that are listed, then for every task equally many of the most liked and of
 * the most downloaded, as many as fit. Ties go by id, so that the same listing gives the same choice.
 */
export function chooseModels(
  listed: readonly ModelPopularity[],
  wanted: ReadonlySet<string>,
  size: number,
): Set<string> {
  const chosen = new Set(listed.filter(({ id }) => wanted.has(id)).map(({ id }) => id));
  const lists = [...Map.groupBy(listed, ({ task }) => task).values()].flatMap((models) => [
    ranked(models, 'likes', size),
    ranked(models, 'downloads', size),
  ]);
  for (let rank = 0; rank < size && chosen.size < size; rank += 1) {
    for (const list of lists) if (list[rank] !== undefined && chosen.size < size) chosen.add(list[rank]!);
  }
  return chosen;
}

function ranked(models: readonly ModelPopularity[], measure: 'likes' | 'downloads', size: number): string[] {
  const order = models.toSorted((a, b) => b[measure] - a[measure] || (a.id < b.id ? -1 : 1));
  return order.slice(0, size).map(({ id }) => id);
}
