import { firstTag, ownerOf, readCount, readGated, readId, readInstant, readTexts, type HubRecord } from './field.ts';

/** What the report needs of one record of the dataset listing. */
export interface DatasetFacts {
  id: string;
  author: string | null;
  likes: number | null;
  downloads: number | null;
  createdAt: string | null;
  lastModified: string | null;
  gated: string | null;
  licence: string | null;
  taskCategories: readonly string[];
  sizeCategory: string | null;
}

const CATEGORY = 'task_categories:';

/** Reads a record of `/api/datasets`. */
export function readDataset(record: HubRecord): DatasetFacts {
  const id = readId(record);
  const tags = readTexts(record, 'tags') ?? [];
  return {
    id,
    author: ownerOf(id),
    likes: readCount(record, 'likes'),
    downloads: readCount(record, 'downloads'),
    createdAt: readInstant(record, 'createdAt'),
    lastModified: readInstant(record, 'lastModified'),
    gated: readGated(record),
    licence: firstTag(tags, 'license:'),
    taskCategories: [...new Set(tags.filter((tag) => tag.startsWith(CATEGORY) && tag.length > CATEGORY.length).map((tag) => tag.slice(CATEGORY.length)))],
    sizeCategory: firstTag(tags, 'size_categories:'),
  };
}
