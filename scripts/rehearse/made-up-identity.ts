import { createHash } from 'node:crypto';

/** Hex digits that are the same for the same text: commits, ids, hashes of files. */
export function hexOf(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/** Instants as records write them. */
export function instant(ms: number): string {
  return new Date(ms).toISOString();
}

/** `_id`, `id`, `author` and `createdAt` of a made-up repository; the first four bytes of `_id` are the time. */
export function madeUpIdentity(id: string, created: number) {
  const ms = Math.floor(created / 1000) * 1000;
  return {
    _id: (ms / 1000).toString(16).padStart(8, '0') + hexOf(`object ${id}`, 16),
    id,
    author: id.slice(0, id.indexOf('/')),
    createdAt: instant(ms),
  };
}
