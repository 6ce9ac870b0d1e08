import { suitesNamed } from './benchmark-names.ts';
import { isEverydayWord, isVerb } from './is-everyday-word.ts';
import { isNameLike, isOtherThing } from './is-name-like.ts';
import type { NameIndex, NameMeaning } from './name-index.ts';
import type { FoundName } from './name-trie.ts';
import { isFurtherArgument } from './shown-use.ts';

/** A name that a text has, with the datasets that it may mean there. */
export interface NameMeant extends FoundName {
  meanings: readonly NameMeaning[];
  /** Part of a longer name: squad in squad_v2. */
  inLonger: boolean;
}

/**
 * Names of datasets in a text and its lower-cased form, of the same length, in the card of a model of this owner, in the
 * order of the text.
 */
export function namesMeant(lower: string, text: string, index: NameIndex, owner: string): Generator<NameMeant> {
  return withLonger(namesIn(lower, text, index, owner));
}

/** Where the Open LLM Leaderboard keeps what models reached: cards link to it, and it is no data of theirs. */
const RESULTS = /^open-llm-leaderboard(?:-old)?\//;

type Name = Omit<NameMeant, 'inLonger'>;

/** Names with what each may mean there: one that means nothing does not hide a shorter one in it. */
function* namesIn(lower: string, text: string, index: NameIndex, owner: string): Generator<Name> {
  let last = -1;
  const suites = suitesNamed(lower);
  for (const found of index.trie.find(lower)) {
    if (isFurtherArgument(lower, found.start) || isOtherData(lower, found)) continue;
    const linked = linkedFrom(lower, found);
    const suite = index.dataset(index.keyOf(suites.get(found.compact) ?? ''));
    const ofSuite: NameMeaning[] | undefined = suite && [{ dataset: suite, form: 'alias' }];
    const meanings = (ofSuite ?? meant(index.meanings(found.compact), owner, text, found)).filter(
      // What follows a listed name and is none itself is a part of that dataset: GLUE MRPC.
      ({ dataset }) =>
        (dataset.id !== null || found.start - last > 1) &&
        !RESULTS.test(dataset.key) &&
        (linked === null || index.dataset(index.keyOf(linked))?.id == null || index.keyOf(linked) === dataset.key),
    );
    if (meanings.length === 0) continue;
    if (meanings.some(({ dataset }) => dataset.id !== null)) last = found.end;
    yield { ...found, meanings };
    yield* versionBehind(lower, found, index);
    const further = furtherVersion(lower, found);
    const others = further && index.meanings(further.compact).filter(({ dataset }) => isOfNoOwner(dataset));
    if (further && others && others.length > 0) yield { ...further, meanings: others };
  }
}

const isOfNoOwner = ({ id, key }: NameMeaning['dataset']): boolean => id !== null && !key.includes('/');

/** A version with words before it: "CommonVoice Arabic 8.0", "Common Voice (all languages, v13)". */
const VERSION_BEHIND =
  /^\s(?:(?:[a-z]+(?:ish|ese|ic|ian)|german|french|dutch|hindi|thai)\s(\d{1,2})\.0(?!\.?\w|\s?%)|\((?:[^()\d]{0,30}[\s,])?v(?:ersion\s)?(\d{1,2})(?:\.0)?\))/;

/** The dataset of that version, where everybody knows it: a longer name of the same start. */
function* versionBehind(lower: string, { start, end, compact }: FoundName, index: NameIndex): Generator<Name> {
  const found = VERSION_BEHIND.exec(lower.slice(end, end + 48));
  if (!found) return;
  const version = `${compact}${found[1] ?? found[2]}`;
  const known = index.meanings(version).find(({ dataset }) => dataset.id !== null && dataset.isWellKnown);
  if (known) yield { start, end: end + found[0].length, compact: version, meanings: [known] };
}

/** Behind a name that ends in a version: a further one, "SQuAD 1.1/2.0", "CIFAR-10 and 100". */
const FURTHER = /^(\s?(?:[/&+]|(?<=\s)(?:and|und|et|y|e))\s?v?)(\d{1,4}(?:\.\d)?)(?![\w.]\w|\w|\s?[%,.]?\d)/;

function furtherVersion(lower: string, { end, compact }: FoundName): FoundName | null {
  const base = /^(.*[a-z])\d+$/.exec(compact)?.[1]?.replace(/v$/, '');
  const found = base === undefined ? null : FURTHER.exec(lower.slice(end, end + 16));
  if (!found) return null;
  const start = end + found[1]!.length;
  return { start, end: start + found[2]!.length, compact: `${base}${found[2]!.replace('.', '')}` };
}

/** Within the text of a link: up to its end, and the id of the dataset that it leads to. */
const LINKED = /^[^[\]\n]{0,80}\]\(https?:\/\/(?:huggingface\.co|hf\.co)\/datasets\/([\w.-]+(?:\/[\w.-]+)?)\/?\)/;

/** The dataset that the text around a name is a link to: "[C4 200M](…/datasets/liweili/c4_200m)" means that and not c4. */
function linkedFrom(lower: string, { start, end }: FoundName): string | null {
  const isOpen = /\[[^[\]\n]{0,80}$/.test(lower.slice(Math.max(0, start - 81), start));
  return isOpen ? (LINKED.exec(lower.slice(end, end + 300))?.[1] ?? null) : null;
}

/** Data of its own with the name of a dataset at its end, or that nobody has: OpenAI's WebText, the Wizard of Wikipedia, the gigaword corpora of other languages. */
const OTHER_DATA =
  /(?<![a-z])web-?text$|\bwizard[ _-]of[ _-](?:the[ _-])?wikipedia$|\b(?:arabic|chinese|french|icelandic|italian|norwegian|spanish|swedish|danish|german)[ _-]giga-?word$/;
/** Tracks of TREC, of which the dataset of that name is one of 2002. */
const OTHER_IMAGES = /^image[ -]?net[ -]?(?:2[12]k|22|w21|v2|sketch|real|lt|100|a|r|c|o|hard)\b/;
const OTHER_TRACK = /^trec[ -](?:deep learning|dl|car|covid|robust|news|tracks?|20[12]\d|\d\d\b)/;
const isOtherData = (lower: string, { start, end }: FoundName): boolean =>
  OTHER_DATA.test(lower.slice(Math.max(0, start - 24), end)) ||
  OTHER_TRACK.test(lower.slice(start, end + 16)) ||
  OTHER_IMAGES.test(lower.slice(start, start + 18));

/**
 * Names of one start come together, the longest last; a shorter one, or one inside the last long one, is part of it.
 */
function* withLonger(names: Iterable<Name>): Generator<NameMeant> {
  let same: Name[] = [];
  let reach = 0;
  const flush = function* (): Generator<NameMeant> {
    const longest = same.at(-1)?.end ?? 0;
    for (const name of same) yield { ...name, inLonger: name.end < longest || name.end <= reach };
    reach = Math.max(reach, longest);
  };
  for (const name of names) {
    if (same.length > 0 && same[0]!.start !== name.start) {
      yield* flush();
      same = [];
    }
    same.push(name);
  }
  yield* flush();
}

function meant(
  meanings: readonly NameMeaning[],
  owner: string,
  text: string,
  { start, end }: FoundName,
): NameMeaning[] {
  const surface = text.slice(start, end);
  const isPart = isPartOfName(text, start, end);
  const isWord = isOtherThing(surface) || isEverydayWord(text, start, end) || isVerb(text, start, end);
  // The name of the model itself tells what it was tuned on.
  const isInText = /[\s/]/.test(text.slice(0, 200));
  const known = new Set<string>();
  const chosen: NameMeaning[] = [];
  let owned: NameMeaning | undefined;
  const around: Around = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 12)];
  // There may be hundreds of datasets of one name, each of somebody else.
  const isLike =
    meanings.some(({ dataset, form }) => form !== 'full' && dataset.key.includes('/')) && isNameLike(surface);
  for (const meaning of meanings) {
    const { dataset, form } = meaning;
    const isOwned = form !== 'alias' && dataset.key.includes('/');
    if (form === 'full' ? isPart || !surface.includes('/') : isOwned ? !isLike : isWord) continue;
    // Texts name models that are called after what they were tuned on, Mistral-7B-OpenOrca, and parts of it, AudioSet-2M.
    if (
      form === 'alias' &&
      isPart &&
      dataset.key.includes('/') &&
      isInText &&
      !isBeforePart(text, start, end) &&
      !isInBadge(text, start)
    )
      continue;
    const isMeant = form === 'full' || !isOwned || dataset.key.startsWith(`${owner}/`);
    if (!isMeant && !isPart && !owned && isSpelledSo(dataset, surface, around))
      owned = VERSION.test(dataset.key) ? { dataset, form: 'variant' } : meaning;
    if (!isMeant || known.has(dataset.key)) continue;
    known.add(dataset.key);
    chosen.push(meaning);
  }
  return chosen.length === 0 && owned ? [owned] : chosen;
}

/**
 * Whether letters or digits are joined to a name by a mark, as in an id of a model: OpenHermes-2.5-Mistral-7B. In an address
 * of a dataset, what stands before and behind its id is no part of it.
 */
function isPartOfName(text: string, start: number, end: number): boolean {
  const isAddress = text.slice(Math.max(0, start - 9), start).toLowerCase() === 'datasets/';
  const after = text.slice(end, end + 2);
  if (isAddress) return /^[-_+][a-z0-9]/i.test(after);
  return (
    /[a-z0-9](?:[-_./@+]|--)$/i.test(text.slice(Math.max(0, start - 3), start)) || /^[-_@+./][a-z0-9]/i.test(after)
  );
}

/** What stands behind a hyphen for a part of a dataset: its test set, so many rows, one letter. */
const PART_BEHIND =
  /^-(?:dev|test|train(?:ing)?|val(?:id(?:ation)?)?|eval|(?:pre-?|fine-?)?(?:trained|tuned)|\d{1,4}[kmh]|[a-z])(?![a-z0-9-])/i;
/** In the address of a badge a hyphen stands between its two words. */
const isInBadge = (text: string, start: number): boolean =>
  /badge\/[^\s-]*-$/.test(text.slice(Math.max(0, start - 60), start));
const isBeforePart = (text: string, start: number, end: number): boolean =>
  PART_BEHIND.test(text.slice(end, end + 14)) && !/[\w./@+-]/.test(text.slice(Math.max(0, start - 1), start));

/**
 * Whether a name is written as the dataset of somebody else is, and is no plain word but before a word for data: such a
 * word names one too rarely to look at, there are 9,000 of them.
 */
const DATA = /^[`*"]{0,2} (?:data ?set|corpus)/i;
/** The same before it, in languages that put it there. */
const DATA_BEFORE =
  /(?:datensatz|jeu de données|conjunto de (?:da[dt]os|treino|teste|entrenamiento|prueba)|датасет\p{L}*|корпус\p{L}*|数据集|データセット)(?: de| von| público| public)?:?[\s`*"«„“]{0,4}$/iu;
const VERSION = /[_-]v?\d{1,2}(?:[_.]\d)*$/;

/** What stands before a name, and behind it. */
type Around = readonly [before: string, after: string];

/** "Datasets: X", "tuned on the X dataset": there it is a dataset, however few know it. */
const DATA_LABEL = /\b(?:data ?sets?|corpus|corpora|(?:train|test)ing data)\**:\s?[\s`*"[]{0,4}$/i;
const USED_ON = /\b(?:on|with|using|from|of) (?:the |our )?[`*"[]{0,3}$/i;
const isOfData = ([before, after]: Around): boolean =>
  DATA_LABEL.test(before) || (DATA.test(after) && USED_ON.test(before)) || DATA_BEFORE.test(before);
/** A spelling that no word has: capitals inside, or letters beside digits. */
const UNLIKE_WORDS =
  /[a-z][A-Z]|[A-Z]{2}[^a-z]*[a-z]|[A-Z]{3}\b.*[\s-][A-Za-z]|-[A-Z]{3}|^[A-Z][A-Z0-9-]{3,}$|[A-Za-z]\d{2}/;

/** A copy that hardly anybody loads is not what others mean by its name. */
const LEAST_DOWNLOADS = 50;

function isSpelledSo(dataset: NameMeaning['dataset'], surface: string, around: Around): boolean {
  const { key, isWellKnown, downloads } = dataset;
  const isLoaded = downloads >= LEAST_DOWNLOADS && !/\s/.test(surface);
  if (!isWellKnown && !(isLoaded && UNLIKE_WORDS.test(surface) && isOfData(around))) return false;
  const [before, after] = around;
  // "Common Voice 11" is common_voice_11_0.
  const spelled = (name: string) =>
    name
      .toLowerCase()
      .replace(/[\s_.-]/g, '-')
      .replace(/-v(?:ersion-)?(?=\d{1,2}(?:-0)?$)/, '-')
      .replace(/(\D-\d{1,2})-0$/, '$1');
  const isTelling =
    !isWellKnown ||
    /[^a-z\s]/i.test(surface) ||
    /\s.*[A-Z]|[A-Z].*\s/.test(surface) ||
    /[a-z][A-Z]|[A-Z]{3}/.test(surface) ||
    DATA.test(after) ||
    DATA_BEFORE.test(before);
  const name = spelled(key.slice(key.indexOf('/') + 1));
  // "AlpacaEval" is alpaca_eval.
  return isTelling && [surface, surface.replace(/[a-z](?=[A-Z])/g, '$&-')].some((each) => spelled(each) === name);
}
