import type { Archive } from './load-archive.ts';

const factNames = [
  'loc',
  'loc_by_ext',
  'requirements',
  'app_file',
  'imports',
  'source_files_not_counted',
  'siblings_not_mirrored',
];

/** What an archive says about a Space in place of its files, undefined if nothing: a resource of the replay only. */
export function spaceFacts(archive: Archive, id: string): Record<string, unknown> | undefined {
  const record = archive.side.spaceFiles.get(id)[0];
  const known = factNames.filter((name) => record?.[name] !== undefined);
  const facts = {
    ...Object.fromEntries(known.map((name) => [name, record?.[name]])),
    ...archive.side.spaceSizes.get(id),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
}
