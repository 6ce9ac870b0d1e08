import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { askBelieved, unbelievedWhat } from '../hub/ask-believed.ts';
import type { Hub, Received } from '../hub/hub-client.ts';
import { HubError, refusalOf } from '../hub/hub-error.ts';
import type { HubRecord } from '../records/field.ts';
import { isOfAnotherTime } from '../records/is-of-another-time.ts';
import type { Notes } from './notes.ts';
import { askedFields, withoutFields, withoutRefused } from './refused-fields.ts';

/** A repository that is asked for by its id. */
export interface AskedRepository {
  kind: ListedKind;
  id: string;
  /** `_id` of its listing; null where that is not known. */
  hubId: string | null;
}

/** Fields that a Hub has refused once need not be asked for again. */
const refusedBy = new WeakMap<Hub, Set<string>>();

/**
 * The record of one repository; null where the Hub refuses it, or where what it gives is no record of it. A rename is
 * followed as long as `_id` stays the same. Fields that the Hub no longer knows are left out, and noted.
 */
export async function askRecord(
  hub: Hub,
  path: string,
  asked: AskedRepository,
  notes: Notes,
  refusals = 0,
): Promise<HubRecord | null> {
  const known = refusedBy.get(hub) ?? new Set();
  refusedBy.set(hub, known);
  const lacking = withoutFields(path, known);
  notes.fields.push(...askedFields(path).filter((field) => known.has(field)));
  try {
    const { value } = await askBelieved(hub, lacking, {
      json: true,
      doubt: (received) => recordDoubt(received, asked, !hub.isReplay()),
    });
    return value as HubRecord;
  } catch (error) {
    const reduced = withoutRefused(lacking, error);
    if (reduced !== undefined) {
      const left = askedFields(reduced);
      // Once more as it is: the refusal may be a mistake, too.
      if (refusals > 0) for (const field of askedFields(lacking)) if (!left.includes(field)) known.add(field);
      notes.fields = [];
      return askRecord(hub, path, asked, notes, refusals + 1);
    }
    const what = unbelievedWhat(error);
    const refusal = refusalOf(error);
    if (what !== undefined) notes.odd.push(what);
    // A gap, whatever it says: of a listed repository, also a gated or disabled one, the Hub gives everybody a record.
    else if (refusal !== undefined) notes.refused.push(isConflict(error) ? 'status 409' : refusal);
    else throw error;
    return null;
  }
}

/** Of a record it says nothing: the Hub gives one of a repository without a commit, too. */
function isConflict(error: unknown): boolean {
  return error instanceof HubError && error.status === 409;
}

/**
 * Why an answer is no record of the repository that was asked for; undefined where it is. `_id` tells the time of one of
 * the live Hub, that of an archive may be made up.
 */
export function recordDoubt(
  { value, path }: Received,
  { kind, id, hubId }: AskedRepository,
  hubIdTells = false,
): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'a record that is none';
  const record = value as HubRecord;
  // Where a rename led.
  const [, named = ''] = new RegExp(`^/api/${kind}/([^?]+?)(?:/revision/[^?]*)?(?:\\?|$)`).exec(path) ?? [];
  if (record.id !== decodeURIComponent(named) && record.id !== id) return 'a record of another repository, by its id';
  // The live Hub gives each its `_id`; an archive may lack it, and then it has none.
  const isNamed = hubIdTells || record._id !== undefined;
  if (hubId !== null && isNamed && record._id !== hubId) return 'a record of another repository, by its _id';
  return hubIdTells && isOfAnotherTime(record) ? 'a record of another time than its _id' : undefined;
}
