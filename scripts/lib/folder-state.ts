import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from './measured.ts';
import { ReportError } from './report-error.ts';

/** Files of a folder by name, each with the hash of its content. */
export type FolderState = ReadonlyMap<string, string>;

/** What a folder holds now; nothing where there is none. */
export function folderState(dir: string): FolderState {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const files = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [name, measured(readFileSync(join(dir, name))).sha256]));
}

/**
 * Throws where a folder is no longer as it was when a long run began that is about to replace it: somebody works in it,
 * and what they wrote would be lost without a word.
 */
export function refuseChanged(dir: string, before: FolderState): void {
  const now = folderState(dir);
  const changed = [...new Set([...before.keys(), ...now.keys()])].find((name) => before.get(name) !== now.get(name));
  if (changed === undefined) return;
  const what = !now.has(changed) ? 'was taken away' : before.has(changed) ? 'was changed' : 'was added';
  throw new ReportError(
    `${join(dir, changed)}: ${what} while this ran, and would be lost`,
    'put aside what is yours; the same command goes on with what it has fetched, and replaces what is there then',
  );
}
