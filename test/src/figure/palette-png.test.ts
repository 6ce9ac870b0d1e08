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
  const pixels = [1, 2, 3, 5, 6, 7].map((at) => [...palette.subarray(3 * lines[at]!, 3 * lines[at]! + 3)].join());
  expect(pixels).toEqual(['200,0,0', '200,0,0', '0,0,200', '200,0,0', '0,0,200', '0,0,200']);
  expect(chunks.get('IHDR')!.readUInt32BE(0)).toBe(3);
});

test('of more colours the 32 most common stay, and the others are the nearest of them', () => {
  const shades = Array.from({ length: 64 }, (_, shade) => [4 * shade, 4 * shade, 4 * shade, 255]);
  const pixels = Uint8Array.from([...shades.flat(), ...shades.slice(0, 32).flat()]);
  const chunks = chunksOf(palettePng(pixels, 96, 1));
  const palette = chunks.get('PLTE')!;
  expect(palette.length).toBe(32 * 3);
  const last = inflateSync(chunks.get('IDAT')!)[64]!;
  expect(palette[3 * last]).toBe(124);
});
