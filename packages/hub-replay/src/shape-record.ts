import type { HubRecord, RepoKind } from './repo-kind.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

// Key orders as captured from the Hub: clients that print a row show it in this order.
const listFields: Record<RepoKind, string[]> = {
  models: words('_id id likes trendingScore private downloads tags pipeline_tag library_name createdAt modelId'),
  datasets: words(`_id id author disabled gated lastModified likes trendingScore private sha description downloads tags
    createdAt key`),
  spaces: words('_id id likes trendingScore private sdk tags createdAt'),
};

const fullFields: Record<RepoKind, string[]> = {
  models: words('author gated lastModified sha siblings'),
  datasets: words('cardData siblings'),
  spaces: words('author lastModified models datasets siblings sha cardData'),
};

const infoFields: Record<RepoKind, string[]> = {
  models: words(`_id id private pipeline_tag library_name tags downloads likes modelId author sha lastModified gated
    inference disabled mask_token widgetData model-index config cardData transformersInfo gguf siblings spaces createdAt
    safetensors usedStorage`),
  datasets: words(`_id id author sha lastModified private gated disabled tags citation description downloads likes
    cardData siblings createdAt usedStorage`),
  spaces: words(`_id id sdk likes tags private author sha lastModified cardData subdomain gated disabled host region
    siblings models datasets createdAt usedStorage runtime`),
};

const infoOnlyOnDemand = new Set(
  words('downloadsAllTime trendingScore childrenModelCount baseModels evalResults mainSize key'),
);

/** A listing row without `expand`: the default fields, and those that full, config and cardData add. */
export function defaultRow(kind: RepoKind, record: HubRecord, query: URLSearchParams): Record<string, unknown> {
  const fields = [...listFields[kind]];
  if (query.get('full') === 'true') fields.push(...fullFields[kind]);
  if (kind === 'models') for (const name of ['config', 'cardData']) if (query.get(name) === 'true') fields.push(name);
  return pick(kind, record, fields);
}

/** A row with `expand`: exactly _id, id and what was asked for; a field without a value is left out, never null. */
export function expandedRow(kind: RepoKind, record: HubRecord, asked: readonly string[]): Record<string, unknown> {
  const row = pick(kind, record, ['_id', 'id', ...asked]);
  for (const name of asked) if (row[name] === null) delete row[name];
  return row;
}

/** An info answer: the default fields in the Hub's order, then whatever else the archive's source published. */
export function infoRow(kind: RepoKind, record: HubRecord): Record<string, unknown> {
  const fields = infoFields[kind];
  const others = Object.keys(record).filter((name) => !fields.includes(name) && !infoOnlyOnDemand.has(name));
  return pick(kind, record, [...fields, ...others]);
}

function pick(kind: RepoKind, record: HubRecord, fields: readonly string[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const name of fields) {
    // modelId repeats id on the Hub, so it is known also where the archive left it out.
    const value = kind === 'models' && name === 'modelId' ? record.id : record[name];
    if (value !== undefined && !isEmptyLink(kind, name, value)) row[name] = value;
  }
  return row;
}

// A Space that uses no model has no `models` at all (92 of 123 captured Spaces).
function isEmptyLink(kind: RepoKind, name: string, value: unknown): boolean {
  return kind === 'spaces' && (name === 'models' || name === 'datasets') && Array.isArray(value) && value.length === 0;
}
