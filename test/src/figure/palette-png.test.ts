import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { palettePng } from '../../../src/figure/palette-png.ts';

/** Chunks of a PNG by name. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

test('a picture of few colours comes back pixel by pixel', () => {
  const [red, blue] = [
    [200, 0, 0, 255],
    [0, 0, 200, 255],
  ];
  const chunks = chunksOf(palettePng(Uint8Array.from([...red!, ...red!, ...blue!, ...red!, ...blue!, ...blue!]), 3, 2));
  const palette = chunks.get('PLTE')!;
  const lines = inflateSync(chunks.get('IDAT')!);
  // Two indexes a byte, behind the filter of each line of three pixels.
  const indexes = [1, 2, 4, 5].flatMap((at) => [lines[at]! >> 4, lines[at]! & 15]).filter((_, at) => at % 4 < 3);
  const pixels = indexes.map((index) => [...palette.subarray(3 * index, 3 * index + 3)].join());
  expect(pixels).toEqual(['200,0,0', '200,0,0', '0,0,200', '200,0,0', '0,0,200', '0,0,200']);
  expect(chunks.get('IHDR')!.readUInt32BE(0)).toBe(3);
});

test('of more colours 8 stay, one far from all others before shades of a common one, and the others are the nearest', () => {
  const shades = Array.from({ length: 64 }, (_, shade) => [4 * shade, 4 * shade, 4 * shade, 255]);
  const red = [200, 0, 0, 255];
  const chunks = chunksOf(
    palettePng(Uint8Array.from([...shades.flat(), ...shades.slice(0, 32).flat(), ...red]), 97, 1),
  );
  const palette = [...chunks.get('PLTE')!];
  const colours = Array.from({ length: 8 }, (_, at) => palette.slice(3 * at, 3 * at + 3));
  expect(palette).toHaveLength(8 * 3);
  expect(colours).toContainEqual([200, 0, 0]);
  const last = inflateSync(chunks.get('IDAT')!)[1 + 96 / 2]! >> 4;
  expect(colours[last]).toEqual([200, 0, 0]);
});
