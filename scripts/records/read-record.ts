import type { HubRecord } from './field.ts';
import { OddField } from './odd-field.ts';
import { shownValue } from './shown-value.ts';

/** A cell or a whole record that could not be read. */
export interface Odd {
  /** What it costs: the value of one field, or the record. */
  cost: 'cell' | 'row';
  /** Names that lead to the field, joined by dots; empty where the record itself is none. */
  field: string;
  expected: string;
  received: string;
  /** Id of the record, as far as it has one. */
  id: string;
}

/** A record as it was read, without the fields that could not be. */
export interface ReadRecord<Facts> {
  record: HubRecord;
  facts: Facts;
}

/** Fields without which nobody knows whose record it is. */
const IDENTITY: ReadonlySet<string> = new Set(['id', '_id']);
/** A record with more odd fields is none. */
const MOST_ODD = 12;

/**
 * What `read` makes of one record. A field of another type than expected costs its value, one that says whose record it
 * is costs the record; each is told in `odd`. Undefined where there is no record.
 */
export function readRecord<Facts>(
  value: unknown,
  read: (record: HubRecord) => Facts,
  odd: (found: Odd) => void,
): ReadRecord<Facts> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    odd({ cost: 'row', field: '', expected: 'a record', received: shownValue(value), id: '' });
    return undefined;
  }
  // An object, as the lines above have seen; its fields are what the reader looks at.
  let record = value as HubRecord;
  for (let left = MOST_ODD; ; left -= 1) {
    try {
      return { record, facts: read(record) };
    } catch (error) {
      if (!(error instanceof OddField)) throw error;
      const id = typeof record.id === 'string' ? record.id.slice(0, 200) : '';
      const isRow = left === 0 || IDENTITY.has(error.path[0]!);
      const { expected, received } = error;
      odd({ cost: isRow ? 'row' : 'cell', field: error.path.join('.'), expected, received, id });
      if (isRow) return undefined;
      record = without(record, error.path);
    }
  }
}

function without(record: HubRecord, [name, ...below]: readonly string[]): HubRecord {
  const { [name!]: value, ...rest } = record;
  return below.length === 0 ? rest : { ...rest, [name!]: without(value as HubRecord, below) };
}
