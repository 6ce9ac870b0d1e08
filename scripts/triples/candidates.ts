import { cardCues, cueKinds, type CardCues } from './card-cues.ts';
import { cardMentions, readMentions, type DatasetMentions } from './card-mentions.ts';
import type { CountReader } from './learned-counts.ts';
import type { NameIndex, NamedDataset } from './name-index.ts';

/** A card as the matcher sees it: nothing of its front matter. */
export interface CardText {
  /** Id of the model. */
  id: string;
  body: string;
  /** Day or instant by which it was written, ISO; null or missing where not known. */
  written?: string | null;
}

/** A card read for matching: what it names and what may point to datasets, before anything learned is applied. */
export interface ReadText {
  /** Lower-cased owner of the model, empty for old ids without one. */
  owner: string;
  length: number;
  mentions: ReadonlyMap<string, DatasetMentions>;
  /** Keys that the model's own name contains. */
  inName: ReadonlySet<string>;
  /** Keys that the text names only to deny their use. */
  notUsed: ReadonlySet<string>;
  written: string | null;
  cues: CardCues;
}

/** Reads a card once; linear in its length. */
export function readText({ id, body, written = null }: CardText, index: NameIndex): ReadText {
  const slash = id.indexOf('/');
  const owner = slash < 0 ? '' : id.slice(0, slash).toLowerCase();
  const inName = new Set(cardMentions(id.slice(slash + 1), index, owner).keys());
  const { mentions, notUsed } = readMentions(body, index, id.toLowerCase());
  return { owner, length: body.length, mentions, inName, notUsed, written, cues: cardCues(id, body) };
}

/** A dataset that a card may use, with what there is for it. */
export interface Candidate {
  key: string;
  dataset: NamedDataset | undefined;
  mentions: DatasetMentions | undefined;
  inName: boolean;
  /**
   * By kind of cue: the highest smoothed share of cards with one cue that declare the dataset, and how many cards that
   * are.
   */
  cueShares: readonly { share: number; cards: number }[];
}

/** A dataset that is neither in the text nor in the name needs a cue of at least this share. */
const LEAST_SHARE = 0.25;
/** Cues that fewer cards share, or that fewer declare the dataset with, are chance. */
export const LEAST_CARDS = 2;
/** Weaker cues say nothing. */
export const LEAST_CUE_SHARE = 0.1;

/** All candidates of a card. */
export function candidatesOf(text: ReadText, index: NameIndex, counts: CountReader): Candidate[] {
  const shares = cueSharesOf(text.cues, counts);
  const keys = new Set([...[...text.mentions.keys()].filter((key) => namedIn(text, key)), ...text.inName]);
  for (const [key, kinds] of shares) if (kinds.some(({ share }) => share >= LEAST_SHARE)) keys.add(key);
  const noCue = cueKinds.map(() => ({ share: 0, cards: 0 }));
  // A name that the Hub does not list counts only where other authors declare it too.
  const known = [...keys].filter(
    (key) =>
      !text.notUsed.has(key) &&
      !isNewer(index.dataset(key), text.written) &&
      (index.dataset(key)?.id || counts.name(key).declared >= LEAST_CARDS),
  );
  return known.map((key) => ({
    key,
    dataset: index.dataset(key),
    mentions: namedIn(text, key),
    inName: text.inName.has(key),
    cueShares: shares.get(key) ?? noCue,
  }));
}

/** Mentions of a dataset by a name of its own: squad is not named where squad_v2 stands. */
function namedIn({ mentions }: ReadText, key: string): DatasetMentions | undefined {
  const found = mentions.get(key);
  return found?.signs.has('standsAlone') ? found : undefined;
}

/** The Hub gives all that was there before it wrote instants down this day. */
const FIRST_CREATED = '2022-03-03';

/** Whether a dataset was made after a text was written, which then cannot mean it. */
function isNewer(dataset: NamedDataset | undefined, written: string | null): boolean {
  const created = dataset?.createdAt;
  return written !== null && created != null && created >= FIRST_CREATED && created.slice(0, 10) > written.slice(0, 10);
}

function cueSharesOf(cues: CardCues, counts: CountReader): Map<string, { share: number; cards: number }[]> {
  const shares = new Map<string, { share: number; cards: number }[]>();
  cues.forEach((hashes, kind) => {
    for (const hash of hashes) {
      const cue = counts.cue(kind, hash);
      if (!cue || cue.cards < LEAST_CARDS) continue;
      for (const [key, declaring] of cue.declaring) {
        if (declaring < LEAST_CARDS) continue;
        const share = (declaring + counts.name(key).declared / counts.cards) / (cue.cards + 1);
        let kinds = shares.get(key);
        if (!kinds) shares.set(key, (kinds = cueKinds.map(() => ({ share: 0, cards: 0 }))));
        if (share > kinds[kind]!.share) kinds[kind] = { share, cards: cue.cards };
      }
    }
  });
  return shares;
}
