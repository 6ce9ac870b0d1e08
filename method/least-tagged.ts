/**
 * Least share of the records of a listing that must have tags for "states no licence" to be told: a licence is a tag, and
 * without tags it is not known. Single records may come without.
 */
export const LEAST_TAGGED = 0.95;
