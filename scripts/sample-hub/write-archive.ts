import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HubRecord } from 'hub-replay';

/** Most that the sample Hub may take in the repository. */
const MOST_BYTES = 2_000_000;

/**
 * Writes an archive folder anew and returns its bytes by file; the same records give the same bytes. More than
 * `mostBytes` in all is an error.
 */
export function writeArchive(
  dir: string,
  about: unknown,
  files: Readonly<Record<string, readonly HubRecord[]>>,
  mostBytes = MOST_BYTES,
): Record<string, number> {
  const packed = Object.entries(files).map(([name, records]) => [`${name}.ndjson.gz`, pack(records)] as const);
  const all = [['about.json', Buffer.from(`${JSON.stringify(about, null, 2)}\n`)] as const, ...packed];
  const sum = all.reduce((bytes, [, content]) => bytes + content.length, 0);
  if (sum > mostBytes) throw new Error(`${dir}: ${sum} bytes are more than the archive may take (${mostBytes})`);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [name, content] of all) writeFileSync(join(dir, name), content);
  return Object.fromEntries(all.map(([name, content]) => [name, content.length]));
}

function pack(records: readonly HubRecord[]): Buffer {
  const packed = gzipSync(records.map((record) => `${JSON.stringify(record)}\n`).join(''), { level: 9 });
  // Byte 9 names the operating system: 255 is unknown, and the same everywhere.
  packed[9] = 255;
  return packed;
}
