/**
 * Of which repositories of a listing a capture keeps the names, so that the next one can say who came and who went: of
 * all where they are few, else of a sample that stays the same as long as its members do.
 */

/** Most repositories of one listing that are all kept. */
export const MOST_COMPLETE = 20_000;
/** Repositories kept of a longer listing: those with the smallest place. */
export const SAMPLED = 10_000;

/**
 * Place of a repository in an order by chance, 0 to 2^32 - 1, from its `_id`, or its id where it has none: a listing of
 * another day that has it puts it at the same place, so that the samples of two days are of the same repositories.
 */
export function samplePlace(name: string): number {
  let hash = 0x811c9dc5;
  // FNV-1a, then the last step of MurmurHash3: neighbouring `_id`s differ in their last digits only.
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
