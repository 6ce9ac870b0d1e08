import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder by name, each as a hash of its bytes, or of what a manifest says of the Hub. */
export type Fingerprint = ReadonlyMap<string, string>;

/** What is of a run and not of the Hub. */
const OF_THE_RUN = ['requests', 'commit'];

/** Every file below a folder, temporary ones too; none where there is no folder. */
export function fingerprint(folder: string): Fingerprint {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(names.map((name) => [name.slice(folder.length + 1), hashOf(name)]));
}

/** Names of files that differ between two folders. */
export function differing(one: Fingerprint, other: Fingerprint): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.filter((name) => one.get(name) !== other.get(name)).sort();
}

function hashOf(file: string): string {
  const bytes = readFileSync(file);
  const told = file.endsWith('manifest.json') ? withoutRun(bytes.toString()) : bytes;
  return createHash('sha256').update(told).digest('hex');
}

function withoutRun(text: string): string {
  // Each run has a Hub at another port, which is its source too.
  const about = JSON.parse(text.replaceAll(/http:\/\/(?:127\.0\.0\.1|localhost):\d+/g, 'HUB')) as Record<
    string,
    unknown
  >;
  return JSON.stringify(Object.fromEntries(Object.entries(about).filter(([name]) => !OF_THE_RUN.includes(name))));
}
