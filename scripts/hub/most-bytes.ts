const MB = 1_000_000;

/** Kinds of resources by their paths, and what none of them exceeds by far; the first that fits counts. */
const KINDS: readonly (readonly [what: string, path: RegExp, most: number])[] = [
  // A replay is a process of this project; what it says of an archive grows with the archive.
  ['answer of the replay', /^\/replay\//, 512 * MB],
  // 1,000 records, of which a Space has 2 KB and a description of a dataset a few.
  ['page of a listing', /^\/api\/(?:models|datasets|spaces)(?:\?|$)/, 32 * MB],
  // 1,000 entries of half a kilobyte.
  ['page of a tree', /^\/api\/\w+\/.+\/tree\//, 16 * MB],
  // The Hub takes no file of more than 10 MB but as a large one, which is never asked for here.
  ['file', /\/(?:resolve|raw)\/|^\/api\/resolve-cache\//, 16 * MB],
  // A package of thousands of releases.
  ['page of the package index', /^\/pypi\//, 64 * MB],
];

/**
 * What is asked for by a path, and the bytes that it may have at most, unpacked; a record where none of the kinds fits.
 * Parsed, a byte of JSON may take forty of memory.
 */
export function mostBytes(path: string): { what: string; most: number } {
  const [what, , most] = KINDS.find(([, form]) => form.test(path)) ?? ['record', /./, 16 * MB];
  return { what, most };
}
