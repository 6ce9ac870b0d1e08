import {
  firstTag,
  objectOf,
  ownerOf,
  readCount,
  readHubId,
  readId,
  readIds,
  readInstant,
  readObject,
  readText,
  readTexts,
  type HubRecord,
} from './field.ts';

/** What the report needs of one record of the Space listing. */
export interface SpaceFacts {
  id: string;
  /** `_id`, which no rename changes. */
  hubId: string | null;
  author: string | null;
  sdk: string | null;
  stage: string | null;
  hardware: string | null;
  likes: number | null;
  createdAt: string | null;
  lastModified: string | null;
  sha: string | null;
  licence: string | null;
  /** Models and datasets that the record names, each once; the Hub leaves the fields out when empty. */
  models: readonly string[];
  datasets: readonly string[];
  /** The record is whole enough to name models: it has its runtime or the models themselves. */
  answering: boolean;
  /** app_file of the front matter. */
  appFile: string | null;
}

/** Reads a record of `/api/spaces`. */
export function readSpace(record: HubRecord): SpaceFacts {
  const id = readId(record);
  const runtime = readObject(record, 'runtime');
  const hardware = runtime && readObject(runtime, 'hardware');
  // What an author wrote in it may be of any shape, and what is not as expected says nothing.
  const card = objectOf(record, 'cardData') ?? {};
  const models = readIds(record, 'models');
  return {
    id,
    hubId: readHubId(record),
    author: ownerOf(id),
    sdk: readText(record, 'sdk'),
    stage: runtime && readText(runtime, 'stage'),
    hardware: hardware && (readText(hardware, 'current') ?? readText(hardware, 'requested')),
    likes: readCount(record, 'likes'),
    createdAt: readInstant(record, 'createdAt'),
    lastModified: readInstant(record, 'lastModified'),
    sha: readText(record, 'sha'),
    licence: firstTag(readTexts(record, 'tags') ?? [], 'license:') ?? textOf(card.license),
    models: [...new Set(models ?? [])],
    datasets: [...new Set(readIds(record, 'datasets') ?? [])],
    answering: models !== null || (runtime !== null && record.sha !== undefined),
    appFile: textOf(card.app_file),
  };
}

/** Longer than any path, and than what names a licence. */
const MOST_TEXT = 4096;

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= MOST_TEXT ? value.toWellFormed() : null;
}
