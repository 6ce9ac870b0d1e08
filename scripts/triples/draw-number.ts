import { createHash } from 'node:crypto';

/**
 * Draw number of an id: SHA-256 of seed and id, 64 hex digits. Those with the smallest are drawn: a draw at random that
 * needs no state, so anybody gets the same ids from the same archive.
 */
export function drawNumber(id: string, seed: string): string {
  return createHash('sha256')
    .update(seed + id)
    .digest('hex');
}
