import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES as MOST_FILE_BYTES } from '../lib/write-folder.ts';

/** What a clone may cost; docs/decisions.md says what is in it today. */
const MOST_BYTES = 60_000_000;

/** Bytes of a data folder, and what is too large in it. */
export function checkSizes(data: string): { bytes: number; problems: string[] } {
  const entries = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({ path, size: statSync(path).size }));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const problems = files
    .filter(({ size }) => size > MOST_FILE_BYTES)
    .map(({ path, size }) => `${path}: expected at most ${MOST_FILE_BYTES} bytes, received ${size}`);
  if (bytes > MOST_BYTES) problems.push(`${data}: expected at most ${MOST_BYTES} bytes in all, received ${bytes}`);
  return { bytes, problems };
}
