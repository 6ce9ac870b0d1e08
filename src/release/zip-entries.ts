import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** One time for every entry, the first that zip knows: the same data give the same bytes. */
const MTIME = new Date(1980, 0, 1);

/** A file of a zip; `stream` where it is deflated already. */
export interface ZipEntry {
  path: string;
  content: Uint8Array;
  stream?: Uint8Array;
}

/** The bytes of a zip, and where in it the stream of each entry begins. */
export function zipEntries(entries: readonly ZipEntry[]): { bytes: Uint8Array<ArrayBuffer>; places: number[] } {
  const parts: Uint8Array[] = [];
  let length = 0;
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
    length += part.length;
  });
  const places = entries.map(({ path, content, stream = deflateRawSync(content, { level: 9 }) }) => {
    // 30 bytes and the path stand before the stream.
    const place = length + 30 + Buffer.byteLength(path);
    const file: ZipInputFile = {
      filename: path,
      size: content.length,
      crc: crc32(content),
      compression: 8,
      mtime: MTIME,
    };
    zip.add(file);
    file.ondata?.(null, new Uint8Array(stream), true);
    return place;
  });
  zip.end();
  return { bytes: new Uint8Array(Buffer.concat(parts)), places };
}
