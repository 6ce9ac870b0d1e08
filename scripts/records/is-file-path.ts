/** Longer paths no file system holds. */
const MOST_PATH = 4096;

/**
 * Whether a text is the path of a file inside its repository: no empty part, none of `.` or `..`, no backslash and no
 * control character, so that it cannot lead out of it, in an address as little as on a disk.
 */
export function isFilePath(text: string): boolean {
  return (
    text.length <= MOST_PATH &&
    text.isWellFormed() &&
    !/[\\\p{Cc}]/u.test(text) &&
    text.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
