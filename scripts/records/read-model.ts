import {
  firstTag,
  objectOf,
  ownerOf,
  readCount,
  readFlag,
  readGated,
  readHubId,
  readId,
  readIds,
  readInstant,
  readName,
  readObject,
  readText,
  readTexts,
  type HubRecord,
} from './field.ts';

/** What the report needs of one record of the model listing. */
export interface ModelFacts {
  id: string;
  /** `_id`, which no rename changes. */
  hubId: string | null;
  author: string | null;
  /** Head commit. */
  sha: string | null;
  pipelineTag: string | null;
  /** Task names among the tags, each once, in the order of the tags. */
  taskTags: readonly string[];
  library: string | null;
  licence: string | null;
  likes: number | null;
  downloads: number | null;
  downloadsAllTime: number | null;
  createdAt: string | null;
  lastModified: string | null;
  gated: string | null;
  disabled: boolean | null;
  parameters: number | null;
  /** Elements by number format, as safetensors.parameters of the record; null where it states none. */
  dtypes: Readonly<Record<string, unknown>> | null;
  tags: readonly string[] | null;
  /** Spaces in the model's own record, each once, at most 100; null where the record has no such field. */
  spaces: readonly string[] | null;
}

const NO_TAGS: readonly string[] = [];
/** Largest parameter count believed, 100 times the largest model known: one record of 2026 states 2e16. */
export const MOST_PARAMETERS = 1e14;

/** Reads a record of `/api/models`; `tasks` are the names that count as tasks among tags. */
export function readModel(record: HubRecord, tasks: ReadonlySet<string>): ModelFacts {
  const id = readId(record);
  const tags = readTexts(record, 'tags');
  const spaces = readIds(record, 'spaces');
  return {
    id,
    hubId: readHubId(record),
    author: ownerOf(id),
    sha: readText(record, 'sha'),
    pipelineTag: readName(record, 'pipeline_tag'),
    taskTags: taskTagsOf(tags, tasks),
    library: readText(record, 'library_name'),
    licence: tags === null ? null : firstTag(tags, 'license:'),
    likes: readCount(record, 'likes'),
    downloads: readCount(record, 'downloads'),
    downloadsAllTime: readCount(record, 'downloadsAllTime'),
    createdAt: readInstant(record, 'createdAt'),
    lastModified: readInstant(record, 'lastModified'),
    gated: readGated(record),
    disabled: readFlag(record, 'disabled'),
    parameters: parametersOf(record),
    dtypes: dtypesOf(record),
    tags,
    spaces: spaces && [...new Set(spaces)],
  };
}

/** Ids that the `dataset:` tags of a model declare, each once; null where the record has no tags. */
export function declaredDatasets({ tags }: ModelFacts): string[] | null {
  if (tags === null) return null;
  const found: string[] = [];
  for (const tag of tags) {
    const id = tag.startsWith('dataset:') ? tag.slice(8) : '';
    // A model names few.
    if (id !== '' && !found.includes(id)) found.push(id);
  }
  return found;
}

function taskTagsOf(tags: readonly string[] | null, tasks: ReadonlySet<string>): readonly string[] {
  if (tags === null) return NO_TAGS;
  let found: string[] | undefined;
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at]!;
    if (tasks.has(tag) && !found?.includes(tag)) (found ??= []).push(tag);
  }
  return found ?? NO_TAGS;
}

/** The object itself: the pass reads it for every record, and only models in scope look into it. */
function dtypesOf(record: HubRecord): HubRecord | null {
  const dtypes = objectOf(record, 'safetensors')?.parameters;
  if (dtypes === undefined || dtypes === null) return null;
  // Most are as they should be; of the others the error names the model, too.
  return typeof dtypes === 'object' && !Array.isArray(dtypes)
    ? (dtypes as HubRecord)
    : objectOf(readObject(record, 'safetensors')!, 'parameters');
}

/** `safetensors.total` of a record where it can be believed. */
export function parametersOf(record: HubRecord): number | null {
  const total = objectOf(record, 'safetensors')?.total;
  return typeof total === 'number' && Number.isInteger(total) && total > 0 && total <= MOST_PARAMETERS ? total : null;
}
