import { cardLines, type CardLine } from './card-lines.ts';
import { mentionSigns, type SignName } from './mention-signs.ts';
import type { NameIndex, NameMeaning, NamedDataset } from './name-index.ts';
import type { FoundName } from './name-trie.ts';

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
  const lower = body.toLowerCase();
  // Lower case can change the length of a text (İ); places would be wrong, so such a text is read as it is written.
  const same = lower.length === body.length ? body : lower;
  const lines = cardLines(lower);
  const mentions = new Map<string, DatasetMentions>();
  let at = 0;
  for (const found of withLonger(index.trie.find(lower))) {
    while (at + 1 < lines.length && lines[at + 1]!.start <= found.start) at += 1;
    addMentions(
      mentions,
      found,
      { lower, text: same, line: lines[at]!, number: at + 1 },
      meant(index.meanings(found.compact), owner, same.slice(found.start, found.end)),
    );
  }
  return mentions;
}

type Place = { lower: string; text: string; line: CardLine; number: number };
type Found = FoundName & { inLonger: boolean };

/**
 * Names of one start come together, the longest last; a shorter one, or one inside the last long one, is part of it.
 */
function* withLonger(names: Iterable<FoundName>): Generator<Found> {
  let same: FoundName[] = [];
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

function meant(meanings: readonly NameMeaning[], owner: string, surface: string): NameMeaning[] {
  const known = new Set<string>();
  const chosen: NameMeaning[] = [];
  let owned: NameMeaning | undefined;
  for (const meaning of meanings) {
    const { dataset, form } = meaning;
    const isMeant =
      form === 'full' ? surface.includes('/') : !dataset.key.includes('/') || dataset.key.startsWith(`${owner}/`);
    if (!isMeant && form !== 'full' && isTelling(surface)) owned ??= meaning;
    if (!isMeant || known.has(dataset.key)) continue;
    known.add(dataset.key);
    chosen.push(meaning);
  }
  return chosen.length === 0 && owned ? [owned] : chosen;
}

/** A plain word names a dataset of somebody else too rarely to look at: there are 9,000 such words. */
function isTelling(surface: string): boolean {
  return /[^a-z]/i.test(surface) || /[a-z][A-Z]|[A-Z]{3}/.test(surface);
}

function addMentions(
  mentions: Map<string, DatasetMentions>,
  found: Found,
  place: Place,
  meanings: readonly NameMeaning[],
): void {
  let near: SignName[] | undefined;
  for (const { dataset, form } of meanings) {
    let entry = mentions.get(dataset.key);
    if (!entry)
      mentions.set(
        dataset.key,
        (entry = { dataset, count: 0, signs: new Set(), line: place.number, weight: -Infinity }),
      );
    entry.count += 1;
    if (entry.count > MOST_LOOKED_AT) continue;
    if (!found.inLonger) near ??= mentionSigns(place.lower, place.line, found.start, found.end);
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

function spellingSigns(surface: string, dataset: NamedDataset, form: NameMeaning['form']): SignName[] {
  const id = dataset.id ?? dataset.key;
  const name = form === 'full' ? id : id.slice(id.indexOf('/') + 1);
  const signs: SignName[] = [form === 'full' ? 'fullId' : form === 'short' ? 'shortName' : 'variantForm'];
  signs.push(surface === name ? 'exact' : surface.toLowerCase() === name.toLowerCase() ? 'sameLetters' : 'loose');
  if (surface !== surface.toLowerCase()) signs.push('capitals');
  signs.push('standsAlone');
  return signs;
}
