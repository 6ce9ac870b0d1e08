import { ReportError } from '../lib/report-error.ts';
import { isFilePath } from './is-file-path.ts';

/**
 * A repository id or path as part of an address: slashes stay, what could be read as a part of the address does not. One
 * that would lead elsewhere is an error: `..` goes up a level, however it is written.
 */
export function inAddress(path: string): string {
  if (!isFilePath(path))
    throw new ReportError(
      `expected an id or a path inside a repository, received ${JSON.stringify(path.slice(0, 200))}`,
      'no part of it may be empty, . or .., and none has a backslash or a control character',
    );
  return path.split('/').map(encodeURIComponent).join('/');
}
