/**
 * The apps of a listing whose state, machine and files are known: those that have a row. A crawl looks at some of the
 * Spaces that it lists one by one, and a figure of the whole listing speaks of more.
 */
export function appsWords(listing: { spaces: number; spaces_in_scope: number } | undefined): string {
  return listing && listing.spaces_in_scope < listing.spaces ? 'apps looked at one by one' : 'apps';
}
