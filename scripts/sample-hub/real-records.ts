import type { HubRecord } from 'hub-replay';
import { archiveLines } from './archive-lines.ts';
import { chooseDatasets } from './choose-datasets.ts';
import { chooseModels } from './choose-models.ts';

/** Records of real repositories: facts only, no text that anyone wrote. */
export interface RealRecords {
  models: HubRecord[];
  infos: HubRecord[];
  spaces: HubRecord[];
  datasets: HubRecord[];
}

export interface SampleSize {
  /** More than 2,000, so that a listing of 1,000 rows a page has three pages. */
  models: number;
  datasets: number;
}

const MODEL_FACTS = ['_id', 'id', 'likes', 'private', 'downloads', 'tags', 'pipeline_tag', 'library_name', 'createdAt'];
const INFO_FACTS = ['id', 'lastModified', 'disabled', 'gated', 'spaces'];
// Not description: that is its author's text.
const DATASET_FACTS = [
  '_id',
  'id',
  'author',
  'disabled',
  'gated',
  'lastModified',
  'private',
  'tags',
  'downloads',
  'likes',
  'createdAt',
];

/** Chooses and strips the records of an archive; `alsoModels` are ids that must be in when the archive has them. */
export async function realRecords(
  archive: string,
  alsoModels: ReadonlySet<string>,
  size: SampleSize,
): Promise<RealRecords> {
  const allModels = await archiveLines(archive, 'models.ndjson.gz');
  const allInfos = [...(await archiveLines(archive, 'model-infos.ndjson.gz'))];
  const used = allInfos.filter((info) => texts(info.spaces).length > 0);
  const wanted = new Set([...used.map(({ id }) => id), ...alsoModels]);
  const popularity = Array.from(allModels, ({ id, pipeline_tag: task, likes, downloads }) => ({
    id,
    task: typeof task === 'string' ? task : '',
    likes: Number(likes ?? 0),
    downloads: Number(downloads ?? 0),
  }));
  const chosen = chooseModels(popularity, wanted, size.models);
  const models = factsOf(allModels, chosen, MODEL_FACTS);
  return {
    models,
    infos: allInfos
      .filter(({ id }) => chosen.has(id))
      .map((info) => infoFacts(info))
      .sort(byId),
    spaces: spacesOf(used),
    datasets: await realDatasets(archive, models, size.datasets),
  };
}

async function realDatasets(archive: string, models: readonly HubRecord[], size: number): Promise<HubRecord[]> {
  const all = await archiveLines(archive, 'datasets.ndjson.gz');
  const named = new Map<string, number>();
  for (const tag of models.flatMap((model) => texts(model.tags))) {
    if (tag.startsWith('dataset:')) named.set(tag.slice(8), (named.get(tag.slice(8)) ?? 0) + 1);
  }
  const popularity = Array.from(all, ({ id, likes, downloads }) => ({
    id,
    likes: Number(likes ?? 0),
    downloads: Number(downloads ?? 0),
  }));
  return factsOf(all, chooseDatasets(popularity, named, size), DATASET_FACTS);
}

/** The Spaces that the models' records name, each with exactly those models; nothing else is known of them. */
function spacesOf(infos: readonly HubRecord[]): HubRecord[] {
  const models = new Map<string, string[]>();
  for (const { id, spaces } of infos.toSorted(byId)) {
    for (const space of new Set(texts(spaces))) models.set(space, [...(models.get(space) ?? []), id]);
  }
  return [...models].map(([id, used]) => ({ id, private: false, models: used })).sort(byId);
}

function infoFacts(info: HubRecord): HubRecord {
  const total = (info.safetensors as { total?: unknown } | undefined)?.total;
  return { ...pick(info, INFO_FACTS), ...(typeof total === 'number' && { safetensors: { total } }) };
}

function factsOf(records: Iterable<HubRecord>, chosen: ReadonlySet<string>, names: readonly string[]): HubRecord[] {
  const kept: HubRecord[] = [];
  for (const record of records) if (chosen.has(record.id)) kept.push(pick(record, names));
  return kept.sort(byId);
}

function pick(record: HubRecord, names: readonly string[]): HubRecord {
  return Object.fromEntries(
    names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]),
  ) as HubRecord;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function byId(a: HubRecord, b: HubRecord): number {
  return a.id < b.id ? -1 : 1;
}
