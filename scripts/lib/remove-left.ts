import { rmSync } from 'node:fs';

/** Removes what a failure left, if the disk lets it: what is told is the failure, and not that it left something. */
export function removeLeft(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A disk that refuses to write may refuse this, too.
  }
}
