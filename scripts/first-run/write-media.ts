import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [320, 240];
const RATE = 16_000;
const SECONDS = 3;

/** Writes a picture of ours as PNG: a red disc and a blue square on a grey slope. */
export function writePicture(file: string): void {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) rows.set(colour(x, y), y * (WIDTH * 3 + 1) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  writeFileSync(file, Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND')]));
}

function colour(x: number, y: number): readonly number[] {
  if ((x - 90) ** 2 + (y - 120) ** 2 < 60 ** 2) return [200, 30, 30];
  if (x > 190 && x < 280 && y > 70 && y < 160) return [30, 60, 200];
  const grey = 90 + Math.floor((x * 100) / WIDTH);
  return [grey, grey, grey];
}

function chunk(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Writes a sound of ours as WAV of one channel at 16 kHz: three seconds of tones that rise and fade. */
export function writeSound(file: string): void {
  const count = RATE * SECONDS;
  const bytes = Buffer.alloc(44 + count * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + count * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(count * 2, 40);
  for (let at = 0; at < count; at += 1) {
    const time = at / RATE;
    const tone = Math.sin(2 * Math.PI * (180 + 60 * time) * time) * Math.exp(-3 * (time % 0.5));
    bytes.writeInt16LE(Math.round(tone * 12_000), 44 + at * 2);
  }
  writeFileSync(file, bytes);
}
