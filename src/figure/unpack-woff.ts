import { inflateSync } from 'node:zlib';

/** Bytes of the head of a WOFF file and of each entry of its list of tables; of an OpenType file likewise. */
const [WOFF_HEAD, WOFF_ENTRY, HEAD, ENTRY] = [44, 20, 12, 16];

/** The OpenType font in a WOFF 1.0 file, whose tables are deflated one by one. Throws where it is none. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('expected a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = WOFF_HEAD + WOFF_ENTRY * at;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    const data = woff.subarray(offset!, offset! + packed!);
    return { tag: woff.subarray(entry, entry + 4), check: woff.readUInt32BE(entry + 16), length: length!, data };
  });
  const head = Buffer.alloc(HEAD + ENTRY * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (count - power), 10);
  const bodies = tables.map(({ tag, check, length, data }, at) => {
    const body = data.length === length ? data : inflateSync(data);
    const entry = HEAD + ENTRY * at;
    tag.copy(head, entry);
    head.writeUInt32BE(check, entry + 4);
    head.writeUInt32BE(length, entry + 12);
    return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
  });
  let offset = head.length;
  for (const [at, body] of bodies.entries()) {
    head.writeUInt32BE(offset, HEAD + ENTRY * at + 8);
    offset += body.length;
  }
  return Buffer.concat([head, ...bodies]);
}
