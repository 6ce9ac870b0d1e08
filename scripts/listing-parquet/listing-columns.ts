import type { ListedKind } from '../../data/schema/listed-kinds.ts';

/** What a cell of a column is. */
export type ColumnKind = 'text' | 'count' | 'instant' | 'texts';

/** A column of a listing as Parquet: a field of the record as the Hub gives it, under a name that SQL needs no quotes for. */
export interface ListingColumn {
  name: string;
  kind: ColumnKind;
  of(record: Readonly<Record<string, unknown>>): unknown;
}

const field =
  (kind: ColumnKind) =>
  (name: string, from = name): ListingColumn => ({ name, kind, of: (record) => record[from] });
const [text, count, instant, texts] = [field('text'), field('count'), field('instant'), field('texts')];

/** The value below a path of objects; undefined where one of them is missing. */
function below(record: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
    record,
  );
}

/** gated is false or the way in which access is asked for: as text, both can stand in one column. */
const gated: ListingColumn = {
  name: 'gated',
  kind: 'text',
  of: ({ gated: value }) => (typeof value === 'boolean' ? String(value) : value),
};
const dated = [instant('created_at', 'createdAt'), instant('last_modified', 'lastModified')];

/** Columns of each listing, in order. */
export const listingColumns: Readonly<Record<ListedKind, readonly ListingColumn[]>> = {
  models: [
    text('id'),
    text('hub_id', '_id'),
    ...dated,
    count('likes'),
    count('downloads'),
    count('downloads_all_time', 'downloadsAllTime'),
    text('pipeline_tag'),
    text('library_name'),
    gated,
    { name: 'parameters', kind: 'count', of: (record) => below(record, 'safetensors', 'total') },
    texts('tags'),
    texts('spaces'),
  ],
  spaces: [
    text('id'),
    text('hub_id', '_id'),
    ...dated,
    count('likes'),
    text('sdk'),
    { name: 'stage', kind: 'text', of: (record) => below(record, 'runtime', 'stage') },
    { name: 'hardware', kind: 'text', of: (record) => below(record, 'runtime', 'hardware', 'current') },
    texts('models'),
    texts('datasets'),
    texts('tags'),
  ],
  datasets: [text('id'), text('hub_id', '_id'), ...dated, count('likes'), count('downloads'), gated, texts('tags')],
};
