import { statSync } from 'node:fs';
import { ReportError } from './report-error.ts';

/** Whether there is a plain file, or a link to one: a pipe would be read for ever, and of a device nobody knows the end. */
export function isPlainFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** What stands in the place of a file and is none. */
export function noPlainFile(path: string): ReportError {
  return new ReportError(`${path}: this is no plain file`, 'take it away, then give the same command again');
}
