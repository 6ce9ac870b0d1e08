/** A record as an archive holds it. */
export type Row = { id: string } & Record<string, unknown>;

/** Fields of a model that the client is asked for beyond those it always gives. */
export const modelFields = [
  'author',
  'cardData',
  'config',
  'createdAt',
  'disabled',
  'library_name',
  'safetensors',
  'sha',
  'spaces',
  'tags',
] as const;
/** The same of a Space. */
export const spaceFields = [
  'author',
  'cardData',
  'createdAt',
  'datasets',
  'disabled',
  'models',
  'runtime',
  'sha',
  'subdomain',
  'tags',
] as const;
/** The same of a dataset. */
export const datasetFields = ['author', 'cardData', 'createdAt', 'description', 'disabled', 'sha', 'tags'] as const;

// What the client makes of a record: its own names, and nothing (or an invalid date) where the archive has no value.
const entry = (record: Row, fields: readonly string[], own: Record<string, unknown>): object => ({
  ...Object.fromEntries(fields.map((name) => [name, linked(record, name)])),
  id: record._id,
  name: record.id,
  private: record.private,
  likes: record.likes,
  updatedAt: new Date(record.lastModified as string),
  ...own,
});
const linked = (record: Row, name: string): unknown => {
  const value = record[name] ?? undefined;
  return ['models', 'datasets'].includes(name) && Array.isArray(value) && value.length === 0 ? undefined : value;
};

/** What the client makes of a model's record. */
export const modelEntry = (record: Row): object =>
  entry(record, modelFields, {
    task: record.pipeline_tag ?? undefined,
    downloads: record.downloads,
    gated: record.gated,
  });
/** What the client makes of a Space's record. */
export const spaceEntry = (record: Row): object => entry(record, spaceFields, { sdk: record.sdk });
/** What the client makes of a dataset's record. */
export const datasetEntry = (record: Row): object =>
  entry(record, datasetFields, { downloads: record.downloads, gated: record.gated });

/** Entries by name, as `sorted` has records by id. */
export const byName = <T extends { name: string }>(rows: T[]): T[] =>
  rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
/** Everything that the client lists. */
export const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
};
/** Records by id. */
export const sorted = <Some extends Row>(rows: Some[]): Some[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
