import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { HubRecord } from '../records/field.ts';

/** A field that a record of the live Hub should have. */
export interface MissingCell {
  /** Place of the record in its page, from 0. */
  row: number;
  field: string;
  expected: string;
}

/** Fields without which a page of the live Hub has never come: their absence from a whole page is a change of format. */
export const ALWAYS: Readonly<Record<ListedKind, readonly string[]>> = {
  models: ['createdAt', 'likes', 'tags', 'downloads', 'lastModified'],
  spaces: ['createdAt', 'likes', 'tags', 'sdk', 'lastModified'],
  datasets: ['createdAt', 'likes', 'tags', 'downloads', 'lastModified'],
};
/** Those of them that the Hub gives every record, never as null. */
const ofEachRecord = (kind: ListedKind) => ALWAYS[kind].filter((field) => field !== 'sdk');
/**
 * The share of a page that may lack one: of 935,000 records of 2024 none does, and of 1,478 Spaces of 2026 one has no
 * lastModified.
 */
const mostLacking = (field: string) => (field === 'lastModified' ? 0.01 : 0);

type Page = readonly ({ record: HubRecord } | undefined)[];

/**
 * Fields that are null, or that some records of a page lack and the others have, or the only one lacks; those that most
 * of a page lack are not these records' fault.
 */
export function missingCells(page: Page, kind: ListedKind): MissingCell[] {
  const found: MissingCell[] = [];
  const always = ofEachRecord(kind);
  // Asked for where a record lacks one, which nearly none does.
  const known = new Map<string, boolean>();
  const isMissed = (field: string) => {
    const is = known.get(field) ?? isLackedByFew(page, field);
    known.set(field, is);
    return is;
  };
  for (let row = 0; row < page.length; row += 1) {
    const record = page[row]?.record;
    if (record === undefined) continue;
    if (record._id === undefined || record._id === null) found.push({ row, field: '_id', expected: '24 hex digits' });
    for (const field of always) {
      const value = record[field];
      if (value === null || (value === undefined && isMissed(field))) found.push({ row, field, expected: 'a value' });
    }
  }
  return found;
}

/** Whether more of a page lacks a field than may, but not more than half of it. */
function isLackedByFew(page: Page, field: string): boolean {
  const lacking = page.filter((each) => each?.record[field] === undefined).length;
  return lacking > mostLacking(field) * page.length && (lacking <= page.length / 2 || page.length === 1);
}

/** A description may be empty; of others the Hub leaves out what has no value. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['description']);

/** Fields that are there without a value, where the live Hub leaves such ones out; but for those that each record must have. */
export function voidCells(page: Page, kind: ListedKind, asked: readonly string[]): MissingCell[] {
  const always = ofEachRecord(kind);
  const fields = asked.filter((field) => !always.includes(field));
  const found: MissingCell[] = [];
  for (let row = 0; row < page.length; row += 1) {
    const record = page[row]?.record;
    for (const field of record === undefined ? [] : fields) {
      const value = record![field];
      if (value === null || (value === '' && !MAY_BE_EMPTY.has(field)))
        found.push({ row, field, expected: 'a value, or no such field' });
    }
  }
  return found;
}
