import { aliasForms } from './alias-forms.ts';
import { benchmarkNames } from './benchmark-names.ts';
import { compactName } from './compact-name.ts';
import { createNameTrie, type NameTrie } from './name-trie.ts';

/** A listed dataset, as the listing of a capture gives it. */
export interface ListedDataset {
  id: string;
  /** 30 day downloads, 0 where not known: which of several datasets of one name is meant. */
  downloads: number;
  /** ISO instant, null or missing where the listing does not say. */
  createdAt?: string | null;
}

/** A dataset that a text may name. */
export interface NamedDataset {
  /** What the dataset is known by whatever its owner: the lower-cased id, or the id from before it got an owner. */
  key: string;
  /** The id in the listing, or null for a name that authors declare but the Hub does not list. */
  id: string | null;
  downloads: number;
  /** ISO instant; null or missing where not known. */
  createdAt?: string | null;
  /** Whether its name alone may mean it for anybody: among the most downloaded, or a version of one without an owner. */
  isWellKnown?: boolean;
  /** Set where there is no listing that could say that the Hub does not have it. */
  mayBeListed?: true;
}

/**
 * So many datasets of a listing have a name that strangers use without its owner: as many of 24,000 as of a million, so
 * that a longer listing brings no more names of one dataset each that read like words, versions or models.
 */
const WELL_KNOWN = 2000;

/** One meaning of an alias. */
export interface NameMeaning {
  dataset: NamedDataset;
  /**
   * full: owner and name; short: the name without its owner; variant: another spelling of its version or year; alias: a
   * name of its own that everybody uses (HumanEval, LibriSpeech, CoLA of GLUE).
   */
  form: 'full' | 'short' | 'variant' | 'alias';
}

/** All names of datasets, ready to be found in texts. */
export interface NameIndex {
  trie: NameTrie;
  /** Meanings of a compact name that the trie found. */
  meanings(compact: string): readonly NameMeaning[];
  /**
   * The key of an id or name as authors write it: that of the listed id, of the id without owner that it had, or of the
   * only dataset without owner that is spelled so ("LJSpeech" is lj_speech, "squad2" squad_v2); else the name in lower
   * case.
   */
  keyOf(name: string): string;
  dataset(key: string): NamedDataset | undefined;
}

/** An id without an owner and the id that the same dataset got later. */
export type Rename = readonly [old: string, later: string];

/**
 * Index over the datasets of a listing and further names that authors declare (`extra`). Renames make the old and the
 * later id one dataset, whichever of them the listing has.
 */
export function createNameIndex(
  listing: Iterable<ListedDataset>,
  renames: Iterable<Rename>,
  extra: Iterable<string> = [],
): NameIndex {
  const oldIds = new Map<string, string>();
  for (const [old, later] of renames) oldIds.set(later.toLowerCase(), old.toLowerCase());
  const keyOfId = (name: string): string => oldIds.get(name.trim().toLowerCase()) ?? name.trim().toLowerCase();
  const datasets = new Map<string, NamedDataset>();
  const meanings = new Map<string, NameMeaning[]>();
  const add = (dataset: NamedDataset, name: string): void => {
    datasets.set(dataset.key, dataset);
    for (const [compact, form] of formsOf(name)) addMeaning(meanings, compact, { dataset, form });
  };
  const listed = [...listing];
  const least = listed.map(({ downloads }) => downloads).sort((a, b) => b - a)[WELL_KNOWN] ?? -1;
  const unowned = new Set(listed.map(({ id }) => keyOfId(id)).filter((key) => !key.includes('/')));
  for (const { id, downloads, createdAt = null } of listed) {
    const key = keyOfId(id);
    const isWellKnown = downloads > least || isVersion(key, unowned);
    const dataset = { key, id, downloads, createdAt, isWellKnown };
    add(dataset, key);
    if (key !== id.toLowerCase()) add(dataset, id.toLowerCase());
  }
  const keyOf = (name: string): string => {
    const key = keyOfId(name);
    if (datasets.has(key) || key.includes('/')) return key;
    const spelled = (meanings.get(compactName(key)) ?? []).filter(
      ({ dataset, form }) => dataset.id !== null && (form === 'alias' || !dataset.key.includes('/')),
    );
    return spelled.length === 1 ? spelled[0]!.dataset.key : key;
  };
  for (const [name, ids] of benchmarkNames) {
    const dataset = ids.map((id) => datasets.get(keyOf(id))).find((each) => each !== undefined && each.id !== null);
    if (dataset) addMeaning(meanings, name, { dataset, form: 'alias' });
  }
  for (const name of extra) {
    const key = keyOf(name);
    if (!datasets.has(key))
      add({ key, id: null, downloads: 0, ...(listed.length === 0 && { mayBeListed: true }) }, key);
  }
  for (const list of meanings.values())
    list.sort((a, b) => b.dataset.downloads - a.dataset.downloads || (a.dataset.key < b.dataset.key ? -1 : 1));
  return {
    trie: createNameTrie(meanings.keys()),
    meanings: (compact) => meanings.get(compact) ?? [],
    keyOf,
    dataset: (key) => datasets.get(key),
  };
}

/** Whether a name is that of a dataset without an owner and a version: common_voice_7_0. */
function isVersion(key: string, unowned: ReadonlySet<string>): boolean {
  const base = /\/(.+?)[_-]v?\d{1,2}(?:[_.]\d)*$/.exec(key)?.[1];
  return base !== undefined && unowned.has(base);
}

function formsOf(name: string): [string, NameMeaning['form']][] {
  const short = name.slice(name.indexOf('/') + 1);
  const forms: [string, NameMeaning['form']][] = short === name ? [] : [[compactName(name), 'full']];
  return [
    ...forms,
    [compactName(short), 'short'],
    ...aliasForms(short).map((form): [string, 'variant'] => [form, 'variant']),
  ];
}

/** Names of one letter or digit, and those without any, are in every text. */
function addMeaning(meanings: Map<string, NameMeaning[]>, compact: string, meaning: NameMeaning): void {
  if (compact.length < 2) return;
  const list = meanings.get(compact);
  if (!list) meanings.set(compact, [meaning]);
  else if (!list.some(({ dataset, form }) => dataset.key === meaning.dataset.key && form === meaning.form))
    list.push(meaning);
}
