import { MODEL_LIBRARIES_UI_ELEMENTS } from '@huggingface/tasks';
import { libraryNames, renamedLibraries } from '../../method/integrated-libraries.ts';
import type { Sources } from './sources.ts';

/** What @huggingface/tasks says of a library. */
export interface RegisteredLibrary {
  prettyLabel: string;
  repoUrl: string;
  docsUrl?: string;
  filter?: boolean;
  countDownloads?: unknown;
}

/** Libraries by value of library_name, as the Hub shows them. */
export const registry: ReadonlyMap<string, RegisteredLibrary> = new Map(Object.entries(MODEL_LIBRARIES_UI_ELEMENTS));

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const byName = new Map([
  ...[...registry].map(([key, { prettyLabel }]) => [plain(prettyLabel), key] as const),
  // A key wins over a label that reads the same.
  ...[...registry.keys()].map((key) => [plain(key), key] as const),
]);

/** Name of a library of either list in the documentation of today: one that was renamed has the new name. */
export function nameToday(library: string): string {
  return renamedLibraries[library] ?? library;
}

/** Integrated library, of today or of 2023, to the values of library_name that name it; none where models do not. */
export function integratedNames({ integrations }: Pick<Sources, 'integrations'>): Map<string, readonly string[]> {
  const listed = [...integrations.table('integrations'), ...integrations.table('integrations-then')].map((row) =>
    nameToday(row.library),
  );
  return new Map(
    [...new Set(listed)].map((library) => {
      const key = byName.get(plain(library));
      return [library, libraryNames[library] ?? (key === undefined ? [] : [key])];
    }),
  );
}
