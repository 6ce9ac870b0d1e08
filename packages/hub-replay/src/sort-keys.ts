import { stableOrder } from './stable-order.ts';
import type { HubRecord, RepoKind } from './repo-kind.ts';

const sharedFields = ['createdAt', 'downloads', 'likes', 'lastModified', 'likes30d', 'trendingScore', 'mainSize', 'id'];

/** The words that `sort` takes; any other is answered 400. */
export const sortFields: Record<RepoKind, readonly string[]> = {
  models: [...sharedFields, 'num_parameters'],
  datasets: [...sharedFields, 'datasetsServerInfo.numRows'],
  spaces: sharedFields,
};

/** Sort values of all rows by field, NaN where a record has none; `_idHigh` and `_idLow` are the halves of `_id`. */
export type SortKeys = { set: (row: number, record: HubRecord) => void; columns: Map<string, Float64Array> };

/** Makes the empty columns for so many rows. */
export function createSortKeys(count: number): SortKeys {
  const columns = new Map<string, Float64Array>();
  const put = (field: string, row: number, value: unknown): void => {
    if (typeof value !== 'number' || Number.isNaN(value)) return;
    let column = columns.get(field);
    if (!column) columns.set(field, (column = new Float64Array(count).fill(Number.NaN)));
    column[row] = value;
  };
  const set = (row: number, record: HubRecord): void => {
    for (const field of ['downloads', 'likes', 'likes30d', 'trendingScore', 'mainSize']) put(field, row, record[field]);
    put('lastModified', row, milliseconds(record.lastModified));
    put('num_parameters', row, (record.safetensors as { total?: unknown } | undefined)?.total);
    put('datasetsServerInfo.numRows', row, (record.datasetsServerInfo as { numRows?: unknown } | undefined)?.numRows);
    if (typeof record._id === 'string') {
      put('_idHigh', row, Number.parseInt(record._id.slice(0, 12), 16));
      put('_idLow', row, Number.parseInt(record._id.slice(12), 16));
      put('created', row, Number.parseInt(record._id.slice(0, 12), 16));
    } else {
      // The first 4 bytes of an _id are createdAt in seconds: this puts a record without _id on the same scale.
      const created = milliseconds(record.createdAt);
      if (created !== undefined) put('created', row, (created / 1000) * 65_536);
    }
  };
  return { set, columns };
}

function milliseconds(value: unknown): number | undefined {
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

/** Row orders by sort field; a field that no record has is left to the tie order, `''`. */
export function buildOrders(columns: Map<string, Float64Array>, count: number): Map<string, Uint32Array> {
  const byId = Uint32Array.from({ length: count }, (_, row) => row);
  const none = new Float64Array(count).fill(Number.NaN);
  const column = (field: string): Float64Array => columns.get(field) ?? none;
  // Ties go by _id ascending, rows without _id after them by id: least significant key first, each pass stable.
  const ties = columns.has('_idHigh')
    ? stableOrder(column('_idHigh'), stableOrder(column('_idLow'), byId, 'ascending'), 'ascending')
    : byId;
  const orders = new Map([
    ['', ties],
    ['id', byId.slice().reverse()],
  ]);
  const newest = columns.has('_idLow') ? stableOrder(column('_idLow'), byId, 'descending') : byId;
  orders.set('createdAt', stableOrder(column('created'), newest, 'descending'));
  for (const field of columns.keys()) {
    if (!['_idHigh', '_idLow', 'created'].includes(field))
      orders.set(field, stableOrder(column(field), ties, 'descending'));
  }
  return orders;
}
