import type { RowIn } from '../../data/schema/folders.ts';
import type { DatasetFacts } from '../records/read-dataset.ts';

/** Rows of the table datasets; the two maps count who names a dataset. */
export function datasetRows(
  inScope: readonly DatasetFacts[],
  byModels: ReadonlyMap<string, number>,
  bySpaces: ReadonlyMap<string, number>,
): RowIn<'captures', 'datasets'>[] {
  return inScope.map((dataset) => ({
    id: dataset.id,
    hub_id: dataset.hubId,
    author: dataset.author,
    likes: dataset.likes,
    downloads: dataset.downloads,
    created_at: dataset.createdAt,
    last_modified: dataset.lastModified,
    gated: dataset.gated,
    licence: dataset.licence,
    task_categories: dataset.taskCategories.join(' ') || null,
    task_ids: dataset.taskIds.join(' ') || null,
    size_category: dataset.sizeCategory,
    models_in_scope: byModels.get(dataset.id) ?? 0,
    spaces_in_scope: bySpaces.get(dataset.id) ?? 0,
  }));
}

/** How many of the lists name each id. */
export function countNames(lists: Iterable<readonly string[] | null>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of new Set(list ?? [])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
