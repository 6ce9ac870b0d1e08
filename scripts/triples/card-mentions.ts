import { suitesNamed } from './benchmark-names.ts';
import { cardLines, type CardLine } from './card-lines.ts';
import { isEverydayWord } from './is-everyday-word.ts';
import { isNameLike, isOtherThing } from './is-name-like.ts';
import { leaderboardRows } from './leaderboard-rows.ts';
import { mentionSigns, type SignName } from './mention-signs.ts';
import { mentionStance, sentenceAt, type Sentence, type Stance } from './mention-stance.ts';
import type { NameIndex, NameMeaning, NamedDataset } from './name-index.ts';
import { isFurtherArgument } from './shown-use.ts';
import { statedUse } from './stated-use.ts';
import { hasVerb } from './use-words.ts';
import type { FoundName } from './name-trie.ts';
import { withoutComments } from './without-comments.ts';

/** All that a text says of one dataset. */
export interface DatasetMentions {
  dataset: NamedDataset;
  count: number;
  /** Signs that any of its mentions has. */
  signs: Set<SignName>;
  /** Line of the body, from 1, of the mention that says most of a use. */
  line: number;
  /** How much that mention says; the first of equals is kept. */
  weight: number;
}

/** What a text says of datasets, by key. */
export interface CardMentions {
  mentions: Map<string, DatasetMentions>;
  /** Keys that it names only to say that the model does not use them. */
  notUsed: ReadonlySet<string>;
}

/** Mentions of one dataset that are looked at closely: a list of thousands says no more than its beginning. */
const MOST_LOOKED_AT = 12;

const WEIGHTS: Partial<Record<SignName, number>> = {
  datasetLink: 4,
  loadCall: 3,
  trainedOn: 3,
  evaluatedOn: 2,
  beforeData: 2,
  afterData: 2,
  sectionTraining: 1,
  sectionEvaluation: 1,
  table: 1,
  exact: 1,
  standsAlone: 1,
  otherLink: -2,
  modelName: -3,
  sectionCitation: -2,
};

/**
 * Datasets that a body names, by key. `owner` is the owner of the model, lower-cased: of datasets that share a name,
 * the one without owner, the model owner's own and the most downloaded are meant; the others only with their owner.
 */
export function cardMentions(body: string, index: NameIndex, owner: string): Map<string, DatasetMentions> {
  return readMentions(body, index, `${owner}/`).mentions;
}

function ownerOf(model: string): string {
  return model.slice(0, Math.max(0, model.indexOf('/')));
}

/**
 * The same of the card of a model, by its lower-cased id, with the datasets that are named only to say that they are not
 * used.
 */
export function readMentions(body: string, index: NameIndex, model: string): CardMentions {
  const owner = ownerOf(model);
  const read = withoutComments(body);
  const lower = read.toLowerCase();
  // Lower case can change the length of a text (İ); places would be wrong, so such a text is read as it is written.
  const text = lower.length === read.length ? read : lower;
  const lines = cardLines(lower);
  const mentions = new Map<string, DatasetMentions>();
  const notUsed = new Set<string>();
  let at = 0;
  const tables = new Set([...leaderboardRows(lower)].map(({ line }) => line));
  for (const found of withLonger(namesMeant(lower, text, index, owner))) {
    while (at + 1 < lines.length && lines[at + 1]!.start <= found.start) at += 1;
    if (tables.has(at + 1)) continue;
    const place = { lower, text, line: lines[at]!, number: at + 1, model };
    const { meanings } = found;
    const isLookedAt = meanings.some(({ dataset }) => (mentions.get(dataset.key)?.count ?? 0) < MOST_LOOKED_AT);
    const sentence = isLookedAt ? sentenceAt(lower, place.line, found.start, found.end) : null;
    const stance = sentence ? stanceOf(place, found, sentence) : 'asserted';
    if (stance === 'not-used') for (const { dataset } of meanings) notUsed.add(dataset.key);
    else addMentions(mentions, found, place, sentence, stance === 'base');
  }
  addLeaderboard(mentions, lower, index);
  for (const [key, { signs }] of mentions) if (signs.has('standsAlone')) notUsed.delete(key);
  return { mentions, notUsed };
}

/** A picture that is kept in a dataset, and a line of code that is switched off, use nothing. */
function stanceOf({ lower, line, model }: Place, { start, end }: Found, sentence: Sentence): Stance {
  // Code is no sentence.
  if (line.code) return /^\s*(?:#|\/\/)/.test(lower.slice(line.start, start)) ? 'not-used' : 'asserted';
  if (/^[^\s)"']*\/resolve\/[^\s)"']*\.(?:png|jpe?g|gif|svg|webp|mp4)/.test(lower.slice(end, end + 200)))
    return 'not-used';
  return mentionStance(sentence, model);
}

/** Benchmarks of the tables that the Open LLM Leaderboard writes into cards. */
function addLeaderboard(mentions: Map<string, DatasetMentions>, lower: string, index: NameIndex): void {
  for (const { name, line } of leaderboardRows(lower)) {
    const known = index.meanings(name).find(({ dataset, form }) => form === 'alias' || !dataset.key.includes('/'));
    const dataset = known?.dataset;
    if (!dataset) continue;
    const entry = entryOf(mentions, dataset, line);
    entry.signs.add('leaderboard').add('evaluatedOn').add('standsAlone').add('mayUse');
    entry.line = line;
  }
}

function entryOf(mentions: Map<string, DatasetMentions>, dataset: NamedDataset, line: number): DatasetMentions {
  let entry = mentions.get(dataset.key);
  if (!entry) mentions.set(dataset.key, (entry = { dataset, count: 0, signs: new Set(), line, weight: -Infinity }));
  entry.count += 1;
  return entry;
}

const STATED_SIGN = { trained: 'saysTrained', evaluated: 'saysEvaluated', loaded: 'saysLoaded' } as const;

type Place = { lower: string; text: string; line: CardLine; number: number; model: string };
type NameMeant = FoundName & { meanings: readonly NameMeaning[] };
type Found = NameMeant & { inLonger: boolean };

/** Names with what each may mean there: one that means nothing does not hide a shorter one in it. */
function* namesMeant(lower: string, text: string, index: NameIndex, owner: string): Generator<NameMeant> {
  let last = -1;
  const suites = suitesNamed(lower);
  for (const found of index.trie.find(lower)) {
    if (isFurtherArgument(lower, found.start)) continue;
    const suite = index.dataset(index.keyOf(suites.get(found.compact) ?? ''));
    const ofSuite: NameMeaning[] | undefined = suite && [{ dataset: suite, form: 'alias' }];
    const meanings = (ofSuite ?? meant(index.meanings(found.compact), owner, text, found)).filter(
      // What follows a listed name and is none itself is a part of that dataset: GLUE MRPC.
      ({ dataset }) => dataset.id !== null || found.start - last > 1,
    );
    if (meanings.length === 0) continue;
    if (meanings.some(({ dataset }) => dataset.id !== null)) last = found.end;
    yield { ...found, meanings };
  }
}

/**
 * Names of one start come together, the longest last; a shorter one, or one inside the last long one, is part of it.
 */
function* withLonger(names: Iterable<NameMeant>): Generator<Found> {
  let same: NameMeant[] = [];
  let reach = 0;
  const flush = function* (): Generator<Found> {
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
  const isWord = isOtherThing(surface) || isEverydayWord(text, start, end);
  const known = new Set<string>();
  const chosen: NameMeaning[] = [];
  let owned: NameMeaning | undefined;
  // There may be hundreds of datasets of one name, each of somebody else.
  const isLike =
    meanings.some(({ dataset, form }) => form !== 'full' && dataset.key.includes('/')) && isNameLike(surface);
  for (const meaning of meanings) {
    const { dataset, form } = meaning;
    const isOwned = form !== 'alias' && dataset.key.includes('/');
    if (form === 'full' ? isPart || !surface.includes('/') : isOwned ? !isLike : isWord) continue;
    const isMeant = form === 'full' || !isOwned || dataset.key.startsWith(`${owner}/`);
    if (
      !isMeant &&
      !isPart &&
      !owned &&
      dataset.isWellKnown &&
      isSpelledSo(surface, dataset.key, text.slice(end, end + 12))
    )
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
  return /[a-z0-9][-_./@+]$/i.test(text.slice(Math.max(0, start - 2), start)) || /^[-_@+./][a-z0-9]/i.test(after);
}

/**
 * Whether a name is written as the dataset of somebody else is, and is no plain word but before a word for data: such a
 * word names one too rarely to look at, there are 9,000 of them.
 */
const DATA = /^[`*"]{0,2} (?:data ?set|corpus)/i;
const VERSION = /[_-]v?\d{1,2}(?:[_.]\d)*$/;

function isSpelledSo(surface: string, key: string, after: string): boolean {
  const spelled = (name: string) => name.toLowerCase().replace(/[\s_.-]/g, '-');
  const isTelling = /[^a-z]/i.test(surface) || /[a-z][A-Z]|[A-Z]{3}/.test(surface) || DATA.test(after);
  return isTelling && spelled(surface) === spelled(key.slice(key.indexOf('/') + 1));
}

function addMentions(
  mentions: Map<string, DatasetMentions>,
  found: Found,
  place: Place,
  sentence: Sentence | null,
  isBase: boolean,
): void {
  let near: SignName[] | undefined;
  for (const { dataset, form } of found.meanings) {
    const entry = entryOf(mentions, dataset, place.number);
    if (entry.count > MOST_LOOKED_AT) continue;
    if (!found.inLonger) {
      near ??= signsAround(place, found, sentence);
      // A name inside of the id of a model says nothing of who used it.
      if (!near.includes('hyphenated')) entry.signs.add(isBase ? 'ofBase' : 'ofThis');
    }
    // What is said around "squad_v2" is said of squad_v2: for squad it is a word inside another name.
    const signs = near
      ? [...near, ...spellingSigns(place.text.slice(found.start, found.end), dataset, form)]
      : (['inLongerName'] as const);
    let weight = 0;
    for (const sign of signs) {
      entry.signs.add(sign);
      weight += WEIGHTS[sign] ?? 0;
    }
    if (weight > entry.weight) [entry.weight, entry.line] = [weight, place.number];
  }
}

/** Signs of the text around a name, with what is said outright. */
function signsAround({ lower, line }: Place, found: Found, sentence: Sentence | null): SignName[] {
  const stated = sentence && statedUse(lower, line, sentence, found);
  const near = mentionSigns(lower, line, found.start, found.end);
  const isOnlyNamed = sentence !== null && !stated && !near.includes('datasetLink') && isProse(line, sentence, lower);
  return [...near, ...(stated ? [STATED_SIGN[stated]] : []), ...(isOnlyNamed ? [] : (['mayUse'] as const))];
}

function isProse({ code, start }: CardLine, { left, right }: Sentence, lower: string): boolean {
  return !code && !/^\s*[|#]/.test(lower.slice(start, start + 20)) && hasVerb(`${left} ${right}`);
}

function spellingSigns(surface: string, dataset: NamedDataset, form: NameMeaning['form']): SignName[] {
  const id = dataset.id ?? dataset.key;
  const name = form === 'full' ? id : id.slice(id.indexOf('/') + 1);
  const signs: SignName[] = [form === 'full' ? 'fullId' : form === 'short' ? 'shortName' : 'variantForm'];
  signs.push(surface === name ? 'exact' : surface.toLowerCase() === name.toLowerCase() ? 'sameLetters' : 'loose');
  if (surface !== surface.toLowerCase()) signs.push('capitals');
  signs.push('standsAlone');
  return signs;
}
