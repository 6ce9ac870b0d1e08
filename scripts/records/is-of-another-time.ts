import type { HubRecord } from './field.ts';

/** Seconds that an instant and the `_id` made then may differ by: of 120,000 records of 2024 none differs at all. */
const TOLERANCE = 60;

/** Whether a record says to be created at another time than its `_id` does, whose first four bytes are the seconds. */
export function isOfAnotherTime({ _id, createdAt }: HubRecord, tolerance = TOLERANCE): boolean {
  if (typeof _id !== 'string' || typeof createdAt !== 'string') return false;
  return Math.abs(Number.parseInt(_id.slice(0, 8), 16) - Date.parse(createdAt) / 1000) > tolerance;
}
