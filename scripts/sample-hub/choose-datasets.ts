/** What choosing needs to know of a listed dataset. */
export interface DatasetPopularity {
  id: string;
  likes: number;
  downloads: number;
}

/**
 * Ids of `size` datasets: half of them the ones that most of the chosen models declare, the rest the most liked and the
 * most downloaded in turn. Ties go by id.
 */
export function chooseDatasets(
  listed: readonly DatasetPopularity[],
  named: ReadonlyMap<string, number>,
  size: number,
): Set<string> {
  const byUse = ranked(
    listed.filter(({ id }) => named.has(id)),
    ({ id }) => named.get(id)!,
  );
  const chosen = new Set(byUse.slice(0, Math.floor(size / 2)));
  const lists = [ranked(listed, ({ likes }) => likes), ranked(listed, ({ downloads }) => downloads)];
  for (let rank = 0; rank < listed.length; rank += 1) {
    for (const list of lists) if (chosen.size < size) chosen.add(list[rank]!);
  }
  return chosen;
}

function ranked(datasets: readonly DatasetPopularity[], value: (dataset: DatasetPopularity) => number): string[] {
  return datasets.toSorted((a, b) => value(b) - value(a) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
