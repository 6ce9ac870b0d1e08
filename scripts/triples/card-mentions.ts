import { cardLines, type CardLine } from './card-lines.ts';
import { joinedLines } from './joined-lines.ts';
import { leaderboardRows } from './leaderboard-rows.ts';
import { mentionSigns, type SignName } from './mention-signs.ts';
import { mentionStance, sentenceAt, type Sentence, type Stance } from './mention-stance.ts';
import type { NameIndex, NameMeaning, NamedDataset } from './name-index.ts';
import { isNotInTable } from './shown-use.ts';
import { statedUse } from './stated-use.ts';
import { hasVerb } from './use-words.ts';
import { namesMeant, type NameMeant } from './names-meant.ts';
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
  const said = withoutComments(body);
  const read = joinedLines(said);
  const lower = read.toLowerCase();
  // Lower case can change the length of a text (İ); places would be wrong, so such a text is read as it is written.
  const text = lower.length === read.length ? read : lower;
  const lines = cardLines(lower);
  const mentions = new Map<string, DatasetMentions>();
  const notUsed = new Set<string>();
  let at = 0;
  // Before lines were joined, of the same length: names keep the number of their line.
  const written = said.toLowerCase();
  const numberOf = lineNumbers(written);
  const rows = [...leaderboardRows(written)];
  const tables = new Set(rows.map(({ line }) => line));
  for (const found of namesMeant(lower, text, index, owner)) {
    while (at + 1 < lines.length && lines[at + 1]!.start <= found.start) at += 1;
    const number = numberOf(found.start);
    if (tables.has(number)) continue;
    const place = { lower, text, line: lines[at]!, number, model };
    const { meanings } = found;
    const isLookedAt = meanings.some(({ dataset }) => (mentions.get(dataset.key)?.count ?? 0) < MOST_LOOKED_AT);
    const sentence = isLookedAt ? sentenceAt(lower, place.line, found.start, found.end) : null;
    const stance = sentence ? stanceOf(place, found, sentence) : 'asserted';
    if (stance === 'not-used') for (const { dataset } of meanings) notUsed.add(dataset.key);
    else addMentions(mentions, found, place, sentence, stance === 'base');
  }
  addLeaderboard(mentions, rows, index);
  for (const [key, { signs }] of mentions) if (signs.has('standsAlone')) notUsed.delete(key);
  return { mentions, notUsed };
}

/** The number of the line of a place, from 1; places are asked for in their order. */
function lineNumbers(text: string): (place: number) => number {
  let number = 1;
  let end = text.indexOf('\n');
  return (place) => {
    while (end >= 0 && end < place) {
      number += 1;
      end = text.indexOf('\n', end + 1);
    }
    return number;
  };
}

/** A picture that is kept in a dataset, and a line of code that is switched off, use nothing. */
function stanceOf({ lower, line, model }: Place, { start, end }: NameMeant, sentence: Sentence): Stance {
  // Code is no sentence.
  if (line.code)
    return /^\s*(?:#|\/\/)/.test(lower.slice(line.start, start)) ||
      (lower.length <= SHORT && isQuoted(lower, line, start, end))
      ? 'not-used'
      : 'asserted';
  if (/^[^\s)"']*\/resolve\/[^\s)"']*\.(?:png|jpe?g|gif|svg|webp|mp4)/.test(lower.slice(end, end + 200)))
    return 'not-used';
  return isNotInTable(lower, line) ? 'not-used' : mentionStance(sentence, model);
}

/** A text of so few characters says little beside its code; in longer ones what was learned decides. */
const SHORT = 1000;

/** Whether a name is a word of a sentence that code gives to a model: "Translate squad into plain words". */
function isQuoted(lower: string, { start: from, end: to }: CardLine, start: number, end: number): boolean {
  const quoted = /(["'])((?:(?!\1).)*)$/.exec(lower.slice(from, start));
  if (!quoted || (lower.slice(from, start).split(quoted[1]!).length - 1) % 2 === 0) return false;
  const text = `${quoted[2]!} ${lower.slice(end, to).split(quoted[1]!)[0]!}`;
  return /[a-z]\s+(?:the|an?|of|to|into|is|are|was|in|on|for|and|with|about|from)(?: |$)/.test(text);
}

/** Benchmarks of the tables that the Open LLM Leaderboard writes into cards. */
function addLeaderboard(
  mentions: Map<string, DatasetMentions>,
  rows: Iterable<{ name: string; line: number }>,
  index: NameIndex,
): void {
  for (const { name, line } of rows) {
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
function addMentions(
  mentions: Map<string, DatasetMentions>,
  found: NameMeant,
  place: Place,
  sentence: Sentence | null,
  isBase: boolean,
): void {
  let near: SignName[] | undefined;
  for (const { dataset, form } of found.meanings) {
    const entry = entryOf(mentions, dataset, place.number);
    if (entry.count > MOST_LOOKED_AT) continue;
    if (!found.inLonger) {
      near ??= signsAround(place, found, sentence, isBase);
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
function signsAround({ lower, line }: Place, found: NameMeant, sentence: Sentence | null, isBase: boolean): SignName[] {
  const near = mentionSigns(lower, line, found.start, found.end);
  const before = lower.slice(Math.max(line.start, found.start - 100), found.start);
  if (
    IN_MODEL_ID.test(before) ||
    isInTarget(before, lower.slice(found.end, found.end + 2)) ||
    isScript(line, before, lower.slice(found.end, found.end + 8))
  )
    return near;
  const stated = sentence && (statedUse(lower, line, sentence, found) ?? (isBase ? 'trained' : null));
  const isOnlyNamed = sentence !== null && !stated && !near.includes('datasetLink') && isProse(line, sentence, lower);
  // What a run is told to be tested on is loaded by it, too.
  const isLoaded = stated === 'evaluated' && /--[\w-]+[ =]["']?$/.test(before);
  return [
    ...near,
    ...(stated ? [STATED_SIGN[stated]] : []),
    ...(isLoaded ? (['saysLoaded'] as const) : []),
    ...(isOnlyNamed ? [] : (['mayUse'] as const)),
  ];
}

/** Inside of the id of a model: owner/model-squad. */
const IN_MODEL_ID = /(?:^|[\s("'`[<])(?!\S*datasets\/)(?:https?:\/\/\S*\/)?[\w.-]+\/[\w.-]+[-_]$/;

/**
 * Whether a name is part of where a link leads, other than to a dataset: the text of the link says what it is, unless the
 * address ends in the name.
 */
const isInTarget = (before: string, after: string): boolean =>
  /\]\(https?:\/\/[^\s)]*$/.test(before) &&
  !/\/datasets\/|badge/.test(before) &&
  !(before.endsWith('/') && /^\/?\)/.test(after));

/** Whether it is part of the name of a script, in a sentence: "using run_squad.py". */
const isScript = ({ code }: CardLine, before: string, after: string): boolean =>
  !code && /(?<!--\S*|python\d?\s\S*)\w_$/.test(before) && /^\.(?:py|ipynb)\b/.test(after);

function isProse({ code, start, header }: CardLine, { left, right }: Sentence, lower: string): boolean {
  return !code && header === '' && !/^\s*[|#]/.test(lower.slice(start, start + 20)) && hasVerb(`${left} ${right}`);
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
