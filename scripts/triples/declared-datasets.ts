import type { FrontMatter } from '../records/front-matter.ts';

/** A dataset that the author of a model declares. */
export interface DeclaredDataset {
  /** As written, without white space around it; of an address on the Hub, the id in it. */
  name: string;
  /** Line of README.md, null where only a tag of the record says it. */
  line: number | null;
}

const TAG = 'dataset:';
/** A page of the Hub about a dataset: what follows its id names a part of it. */
const PAGE = new RegExp(
  String.raw`^(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/datasets/` +
    String.raw`([\w.-]+(?:/(?!(?:tree|blob|resolve|raw|viewer|discussions|commits?|settings)(?![\w.-]))[\w.-]+)?)`,
  'i',
);

/**
 * Datasets declared in `datasets:` (also written `dataset:`) of the front matter and by `dataset:` tags of the record,
 * each name once whatever its case. Entries that are no text, such as addresses under a key, are left out.
 */
export function declaredDatasets(frontMatter: FrontMatter | null, tags: readonly string[]): DeclaredDataset[] {
  const found = new Map<string, DeclaredDataset>();
  const add = (name: string, line: number | null): void => {
    const trimmed = datasetName(name);
    if (trimmed !== '' && !found.has(trimmed.toLowerCase())) found.set(trimmed.toLowerCase(), { name: trimmed, line });
  };
  for (const key of ['datasets', 'dataset']) {
    const value = frontMatter?.data[key];
    if (typeof value === 'string') add(value, frontMatter!.lineOf([key]));
    else if (Array.isArray(value))
      value.forEach((item: unknown, at) => typeof item === 'string' && add(item, frontMatter!.lineOf([key, at])));
  }
  for (const tag of tags) if (tag.startsWith(TAG)) add(tag.slice(TAG.length), null);
  return [...found.values()];
}

function datasetName(written: string): string {
  const trimmed = written.trim();
  return PAGE.exec(trimmed)?.[1] ?? trimmed;
}
