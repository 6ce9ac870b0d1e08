/**
 * A repository id or path as part of an address: slashes stay, what could be read as a part of the address does not.
 */
export function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
