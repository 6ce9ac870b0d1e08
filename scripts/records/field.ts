/**
 * Typed reading of one record of a listing. A field that is absent or null is null: not known. A field of
 * another type than the Hub's manual says is an error with record, field and value, and no figure may average that in:
 * it costs its cell, and where many records have it the source has changed its format (read-record.ts).
 */
import { hasItsDay } from './has-its-day.ts';
import { isRepoId } from './is-repo-id.ts';
import { OddField } from './odd-field.ts';

export type HubRecord = Readonly<Record<string, unknown>>;

function wrong(record: HubRecord, field: string, expected: string, value: unknown): never {
  // The objects of readObject are named `<id>: <field>`; an id that was read has no blanks.
  const [name = '', ...above] = typeof record.id === 'string' && field !== 'id' ? record.id.split(': ') : ['a record'];
  throw new OddField(name, [...above, field], expected, value);
}

const HUB_ID = /^[0-9a-f]{24}$/;
/** Characters of a text: descriptions of datasets have up to 6,000. */
const MOST_TEXT = 20_000;
/** Characters of one text of a list: a tag of 2024 has more than 1,000. */
const MOST_ITEM = MOST_TEXT;

/** The repository id; every record must have one. */
export function readId(record: HubRecord): string {
  const id = record.id;
  return typeof id === 'string' && isRepoId(id) ? id : wrong(record, 'id', 'owner/name', id);
}

/** `_id` of a record, which no rename changes: 24 hex digits; null where the source kept none. */
export function readHubId(record: HubRecord): string | null {
  const value = record._id;
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && HUB_ID.test(value) ? value : wrong(record, '_id', '24 hex digits', value);
}

/** Owner part of an id; null for old ids without one. */
export function ownerOf(id: string): string | null {
  const slash = id.indexOf('/');
  return slash < 0 ? null : id.slice(0, slash);
}

/** Whether a value is an integer >= 0 that a number holds exactly. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Ten times the requests that anybody could have sent for one repository since the Hub exists: 1,000 a second. */
const MOST_COUNT = 1e12;

/** Integer >= 0, and none that nothing on the Hub could have reached. */
export function readCount(record: HubRecord, field: string): number | null {
  const value = record[field];
  if (value === undefined || value === null) return null;
  if (!isCount(value)) return wrong(record, field, 'integer >= 0', value);
  return value <= MOST_COUNT ? value : wrong(record, field, `a count of at most ${MOST_COUNT}`, value);
}

/** Text; empty text is not known. */
export function readText(record: HubRecord, field: string): string | null {
  const value = record[field];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') return wrong(record, field, 'text', value);
  return value.length <= MOST_TEXT ? value.toWellFormed() : wrong(record, field, tooLong(MOST_TEXT), value);
}

/** Name of something that there is one page of, such as a task: letters, digits, `.`, `_` and `-`. */
export function readName(record: HubRecord, field: string): string | null {
  const value = readText(record, field);
  return value === null || /^[A-Za-z0-9][\w.-]{0,99}$/.test(value) ? value : wrong(record, field, 'a name', value);
}

function tooLong(most: number): string {
  return `at most ${most} characters`;
}

const INSTANT = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/** Characters of an instant with a hundred digits of a second. */
const MOST_INSTANT = 120;

/** ISO 8601 instant of this century; empty text is none, and no instant that is not known. */
export function readInstant(record: HubRecord, field: string): string | null {
  const value = record[field];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && value.length <= MOST_INSTANT && INSTANT.test(value) && hasItsDay(value))
    return value;
  return wrong(record, field, 'an instant such as 2024-07-11T00:00:00.000Z', value);
}

/** true or false. */
export function readFlag(record: HubRecord, field: string): boolean | null {
  const value = record[field];
  if (value === undefined || value === null) return null;
  return typeof value === 'boolean' ? value : wrong(record, field, 'true or false', value);
}

/**
 * List of text without empty ones, half characters (which no file can hold) replaced; null where the field is absent.
 */
export function readTexts(record: HubRecord, field: string): readonly string[] | null {
  const value = record[field];
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return wrong(record, field, 'a list', value);
  let isClean = true;
  for (let at = 0; at < value.length; at += 1) {
    const item: unknown = value[at];
    if (typeof item !== 'string') return wrong(record, field, 'a list of text', item);
    if (item.length > MOST_ITEM) return wrong(record, field, `texts of ${tooLong(MOST_ITEM)}`, item);
    isClean &&= item !== '' && item.isWellFormed();
  }
  // The loop above has seen that every item is text; a copy of each list would cost a second a million records.
  const texts = value as string[];
  return isClean ? texts : texts.filter((item) => item !== '').map((item) => item.toWellFormed());
}

/** Ids in one list: the most of 573 Spaces of 2026 are 9. */
const MOST_IDS = 10_000;

/** List of ids of repositories. */
export function readIds(record: HubRecord, field: string): readonly string[] | null {
  const ids = readTexts(record, field);
  if (ids !== null && ids.length > MOST_IDS) return wrong(record, field, `at most ${MOST_IDS} ids`, ids.length);
  const other = ids?.find((id) => !isRepoId(id));
  return other === undefined ? ids : wrong(record, field, 'a list of owner/name', other);
}

/** An object as it stands in the record; null where the field is absent. */
export function objectOf(record: HubRecord, field: string): HubRecord | null {
  const value = record[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return wrong(record, field, 'an object', value);
  // An object, as the line above has seen.
  return value as HubRecord;
}

/** The same as a record to read on, whose errors are named after the id of this one and the field. */
export function readObject(record: HubRecord, field: string): HubRecord | null {
  const value = objectOf(record, field);
  return value && { ...value, id: `${String(record.id)}: ${field}` };
}

/** `gated` of the Hub: false, auto, manual; old captures say true. Another word may come, none as Python writes it. */
export function readGated(record: HubRecord): string | null {
  const value = record.gated;
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'boolean' || (typeof value === 'string' && /^[a-z][a-z_-]{0,39}$/.test(value))
    ? String(value)
    : wrong(record, 'gated', 'false, "auto" or "manual"', value);
}

/** Rest of the first tag with this prefix (`license:`), null when there is none. */
export function firstTag(tags: readonly string[], prefix: string): string | null {
  const initial = prefix.charCodeAt(0);
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at]!;
    if (tag.charCodeAt(0) === initial && tag.length > prefix.length && tag.startsWith(prefix))
      return tag.slice(prefix.length);
  }
  return null;
}
