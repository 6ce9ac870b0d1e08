import { crc32, deflateSync } from 'node:zlib';

/** Colours of a picture: drawings have few, and what lies between them is the edge of a letter. */
const COLOURS = 8;

/**
 * A picture of opaque pixels (four bytes each, row by row) as a PNG of at most 8 colours, half a byte each: a quarter of
 * the bytes of one with all shades of its edges. A colour stays where many pixels have it and none that stays is near;
 * every other becomes the nearest of those.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const { colours, indexes } = reduced(pixels);
  const line = 1 + Math.ceil(width / 2);
  const scanlines = new Uint8Array(line * height);
  // By numbers alone: a pair of place and index for each of half a million pixels takes four times as long.
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1)
      scanlines[y * line + 1 + (x >> 1)]! |= x % 2 === 0 ? indexes[at]! << 4 : indexes[at]!;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits an index, colours by palette; no other method of compression or filter is defined.
  header.set([4, 3, 0, 0, 0], 8);
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
  // A pixel as one number, to be compared with the one before: most are the same.
  const own = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const whole = new Uint32Array(own.buffer, own.byteOffset, own.length / 4);
  const keyAt = (at: number) => (own[4 * at]! << 16) | (own[4 * at + 1]! << 8) | own[4 * at + 2]!;
  const counts = new Map<number, number>();
  for (let at = 0, start = 0; at < whole.length; at += 1) {
    if (at + 1 < whole.length && whole[at + 1] === whole[at]) continue;
    counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + at + 1 - start);
    start = at + 1;
  }
  const colours = chosen(counts);
  const nearest = new Map([...counts.keys()].map((key) => [key, nearestOf(colourOf(key), colours)]));
  const indexes = new Uint8Array(whole.length);
  for (let at = 0, index = 0; at < whole.length; at += 1) {
    if (at === 0 || whole[at] !== whole[at - 1]) index = nearest.get(keyAt(at))!;
    indexes[at] = index;
  }
  return { colours, indexes };
}

/** The colours that stay: the most common, then one by one that by which its pixels are farthest from all before. */
function chosen(counts: ReadonlyMap<number, number>): Colour[] {
  const left = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, count]) => ({ colour: colourOf(key), count, far: 3 * 255 ** 2 }));
  const colours: Colour[] = [];
  while (colours.length < COLOURS) {
    const next = left.reduce((best, each) => (each.far * each.count > best.far * best.count ? each : best));
    if (next.far === 0) break;
    colours.push(next.colour);
    for (const each of left) each.far = Math.min(each.far, distance(each.colour, next.colour));
  }
  return colours;
}

function colourOf(key: number): Colour {
  return [key >> 16, (key >> 8) & 255, key & 255];
}

function nearestOf(colour: Colour, colours: readonly Colour[]): number {
  const distances = colours.map((each) => distance(each, colour));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: Colour, b: Colour): number {
  return a.reduce((sum, channel, at) => sum + (channel - b[at]!) ** 2, 0);
}

/** Length, name, data and check sum. */
function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
