/** Whether a list of tags has two that differ: one alone is the tag that a list was filtered by, and says nothing more. */
export function hasOthers(tags: readonly string[]): boolean {
  for (let at = 1; at < tags.length; at += 1) if (tags[at] !== tags[0]) return true;
  return false;
}
