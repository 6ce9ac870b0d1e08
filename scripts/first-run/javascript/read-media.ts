import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** Samples from -1 to 1 of a WAV file of ours: one channel of 16 bits behind a header of 44 bytes. */
export function readSound(file: string): Float32Array {
  const bytes = readFileSync(file);
  const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + bytes.length));
  return Float32Array.from(samples, (sample) => sample / 32_768);
}

/** Pixels of a PNG file of ours: RGB of 8 bits, one block of data, no filter. */
export function readPicture(file: string): { data: Uint8ClampedArray; width: number; height: number } {
  const bytes = readFileSync(file);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const at = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  const data = new Uint8ClampedArray(width * height * 3);
  for (let row = 0; row < height; row += 1)
    data.set(rows.subarray(row * (width * 3 + 1) + 1, (row + 1) * (width * 3 + 1)), row * width * 3);
  return { data, width, height };
}
