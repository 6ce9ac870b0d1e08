import { crc32, deflateSync } from 'node:zlib';

/** Colours of a picture: drawings have few, and what lies between them is the edge of a letter. */
const COLOURS = 32;

/**
 * A picture of opaque pixels (four bytes each, row by row) as a PNG of at most 32 colours: a third of the bytes of one
 * with all shades of its edges. The most common colours stay, every other becomes the nearest of them.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const { colours, indexes } = reduced(pixels);
  const scanlines = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) scanlines.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits an index, colours by palette; no other method of compression or filter is defined.
  header.set([8, 3, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', Uint8Array.from(colours.flat())),
      chunk('IDAT', deflateSync(scanlines, { level: 9 })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

type Colour = [number, number, number];

function reduced(pixels: Uint8Array): { colours: Colour[]; indexes: Uint8Array } {
  const counts = new Map<number, number>();
  const keyAt = (at: number) => (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
  for (let at = 0, start = 0; at < pixels.length; at += 4) {
    const key = keyAt(at);
    if (at + 4 < pixels.length && keyAt(at + 4) === key) continue;
    counts.set(key, (counts.get(key) ?? 0) + (at + 4 - start) / 4);
    start = at + 4;
  }
  const colours = [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, COLOURS)
    .map(([key]) => colourOf(key));
  const nearest = new Map([...counts.keys()].map((key) => [key, nearestOf(colourOf(key), colours)]));
  const indexes = new Uint8Array(pixels.length / 4);
  // Most pixels are as the one before: asking for them costs half of the time.
  let before = -1;
  for (let at = 0, index = 0; at < indexes.length; at += 1) {
    const key = keyAt(4 * at);
    if (key !== before) index = nearest.get(key)!;
    before = key;
    indexes[at] = index;
  }
  return { colours, indexes };
}

function colourOf(key: number): Colour {
  return [key >> 16, (key >> 8) & 255, key & 255];
}

function nearestOf(colour: Colour, colours: readonly Colour[]): number {
  const distances = colours.map((each) => each.reduce((sum, channel, at) => sum + (channel - colour[at]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

/** Length, name, data and check sum. */
function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
