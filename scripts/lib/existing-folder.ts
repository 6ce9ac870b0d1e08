import { statSync } from 'node:fs';
import { ReportError } from './report-error.ts';

/** The folder that a person names, which must be there: a mistyped one would be made, or taken for an empty one. */
export function existingFolder(path: string, option: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return path;
  throw new ReportError(
    `${path}: expected a folder, received ${found ? 'a file' : 'none'}`,
    `${option} names another one`,
  );
}
