import type { Row } from '../../data/schema/table.ts';
import { declaredDatasets, type ModelFacts } from './read-model.ts';

/** Rows of the table models; `spacesNaming` counts the listed Spaces that name a model. */
export function modelRows(inScope: ReadonlyMap<string, ModelFacts>, spacesNaming: (id: string) => number): Row[] {
  return [...inScope.values()].map((model) => ({
    id: model.id, author: model.author,
    pipeline_tag: model.pipelineTag, task_tags: model.taskTags.join(' ') || null,
    library: model.library, licence: model.licence,
    likes: model.likes, downloads: model.downloads, downloads_all_time: model.downloadsAllTime,
    created_at: model.createdAt, last_modified: model.lastModified,
    gated: model.gated, disabled: model.disabled, parameters: model.parameters,
    datasets_declared: declaredDatasets(model)?.length ?? null,
    spaces_naming: spacesNaming(model.id), spaces_listed: model.spaces?.length ?? null,
  }));
}
