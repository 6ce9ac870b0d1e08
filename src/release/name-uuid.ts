import { createHash } from 'node:crypto';

/** Room of the report's names, drawn once: with another one every id of the feed would be new. */
const ROOM = Buffer.from('5d0f5c1c7f0b4b6f9c55e2a1b6f3d784', 'hex');

/** UUID of a name (version 5, RFC 9562): the same for the same name, wherever the site stands. */
export function nameUuid(name: string): string {
  const hash = createHash('sha1').update(ROOM).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
