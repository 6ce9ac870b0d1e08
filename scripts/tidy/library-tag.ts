import { ALL_MODEL_LIBRARY_KEYS } from '@huggingface/tasks';

const libraries: ReadonlySet<string> = new Set(ALL_MODEL_LIBRARY_KEYS);

/** The first tag that names a library of the Hub: library_name for 459,458 of 459,554 models of 2024 that have both. */
export function libraryTag(tags: readonly string[] | null): string | null {
  if (tags === null) return null;
  for (let at = 0; at < tags.length; at += 1) if (libraries.has(tags[at]!)) return tags[at]!;
  return null;
}
