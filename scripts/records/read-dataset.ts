import {
  firstTag,
  ownerOf,
  readCount,
  readGated,
  readHubId,
  readId,
  readInstant,
  readText,
  readTexts,
  type HubRecord,
} from './field.ts';

/** What the report needs of one record of the dataset listing. */
export interface DatasetFacts {
  id: string;
  /** `_id`, which no rename changes. */
  hubId: string | null;
  author: string | null;
  likes: number | null;
  downloads: number | null;
  createdAt: string | null;
  lastModified: string | null;
  gated: string | null;
  licence: string | null;
  taskCategories: readonly string[];
  /** Finer tasks of the `task_ids:` tags. */
  taskIds: readonly string[];
  /** First lines of the card as the listing gives them; kept out of every table. */
  description: string | null;
  sizeCategory: string | null;
}

/** Reads a record of `/api/datasets`. */
export function readDataset(record: HubRecord): DatasetFacts {
  const id = readId(record);
  const tags = readTexts(record, 'tags') ?? [];
  return {
    id,
    hubId: readHubId(record),
    author: ownerOf(id),
    likes: readCount(record, 'likes'),
    downloads: readCount(record, 'downloads'),
    createdAt: readInstant(record, 'createdAt'),
    lastModified: readInstant(record, 'lastModified'),
    gated: readGated(record),
    licence: firstTag(tags, 'license:'),
    taskCategories: valuesOf(tags, 'task_categories:'),
    taskIds: valuesOf(tags, 'task_ids:'),
    description: readText(record, 'description'),
    sizeCategory: firstTag(tags, 'size_categories:'),
  };
}

/** Values of the tags with a prefix, each once. */
function valuesOf(tags: readonly string[], prefix: string): string[] {
  return [
    ...new Set(
      tags.filter((tag) => tag.startsWith(prefix) && tag.length > prefix.length).map((tag) => tag.slice(prefix.length)),
    ),
  ];
}
