import type { ListedKind } from '../../../data/schema/listed-kinds.ts';
import type { HubRecord } from 'hub-replay';
import type { Value } from '../../../data/schema/column.ts';
import type { Row } from '../../../data/schema/table.ts';

/** Columns that rows of a listing have, and where a record of the Hub states them. */
const FIELDS: Readonly<Record<ListedKind, Readonly<Record<string, string>>>> = {
  models: {
    hub_id: '_id',
    id: 'id',
    pipeline_tag: 'pipeline_tag',
    library: 'library_name',
    likes: 'likes',
    downloads: 'downloads',
    created_at: 'createdAt',
    last_modified: 'lastModified',
    gated: 'gated',
    disabled: 'disabled',
    sha: 'sha',
    parameters: 'safetensors.total',
  },
  spaces: {
    id: 'id',
    sdk: 'sdk',
    stage: 'runtime.stage',
    hardware: 'runtime.hardware.current',
    likes: 'likes',
    created_at: 'createdAt',
    last_modified: 'lastModified',
    sha: 'sha',
  },
  datasets: {
    hub_id: '_id',
    id: 'id',
    likes: 'likes',
    downloads: 'downloads',
    created_at: 'createdAt',
    last_modified: 'lastModified',
    gated: 'gated',
    sha: 'sha',
  },
};

/** A record of the Hub as a row of the table of its listing, as far as alarms look at it. */
export function recordRow(kind: ListedKind, record: HubRecord): Row {
  const row: Record<string, Value> = {};
  for (const [column, path] of Object.entries(FIELDS[kind])) row[column] = valueAt(record, path);
  const tags = Array.isArray(record.tags) ? record.tags.map(String) : [];
  row.author = record.id.includes('/') ? record.id.split('/')[0]! : null;
  row.licence = afterPrefix(tags, 'license:')[0] ?? null;
  if (kind === 'datasets') row.task_categories = afterPrefix(tags, 'task_categories:').join(' ') || null;
  // No archive at hand has the counter of all time: it is made up as twelve months of today's use.
  if (kind !== 'spaces') row.downloads_all_time = typeof row.downloads === 'number' ? 12 * row.downloads : null;
  return row;
}

function afterPrefix(tags: readonly string[], prefix: string): string[] {
  return tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
}

function valueAt(record: HubRecord, path: string): Value {
  let value: unknown = record;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
