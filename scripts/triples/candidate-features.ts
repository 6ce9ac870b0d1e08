import type { Candidate, ReadText } from './candidates.ts';
import { cueKinds } from './card-cues.ts';
import type { CountReader } from './learned-counts.ts';
import { signNames } from './mention-signs.ts';

/** Names of the features, in the order of the numbers that candidateFeatures gives. */
export const featureNames: readonly string[] = [
  ...signNames,
  'mentions',
  'inText',
  'inName',
  'inTextAndName',
  'ownersDataset',
  'hasOwner',
  'listed',
  'downloads',
  'declaredIfNamed',
  'firmDeclaredIfNamed',
  'neverNamed',
  'declaredOften',
  'declaredOftenInText',
  'everDeclared',
  ...cueKinds.flatMap((kind) => [`${kind}Share`, `${kind}ShareInText`]),
  'ownerCards',
  'ownNameCards',
  'lineCards',
  'bestShare',
  'bestShareSquared',
  'bestShareInText',
  'candidates',
  'length',
  'shortNameInText',
];

const LEAST = 1e-4;
const MOST = 0.97;
const logit = (share: number): number => {
  const bounded = Math.min(MOST, Math.max(LEAST, share));
  return Math.log(bounded / (1 - bounded));
};

/**
 * Smoothing towards a share of 0.6: a known dataset that a card names with all signs of use is declared about as often.
 */
const PRIOR = { share: 0.6, cards: 2 };
/** Barely smoothed, towards less: what the counts alone say. */
const FIRM = { share: 0.3, cards: 0.4 };

/** Features of one candidate among `total` of its card: signs as 0 or 1, shares as log-odds, counts as logarithms. */
export function candidateFeatures(
  candidate: Candidate,
  text: ReadText,
  counts: CountReader,
  total: number,
): Float64Array {
  const { key, mentions, dataset, cueShares } = candidate;
  const named = counts.name(key);
  const inText = mentions ? 1 : 0;
  const inName = candidate.inName ? 1 : 0;
  const often = Math.log1p(named.declared);
  const base = (named.declared + 0.01) / Math.max(1, counts.cards);
  const share = ({ share: prior, cards }: typeof PRIOR): number =>
    inText * logit((named.both + prior * cards) / (named.mentioned + cards));
  const cues = cueShares.map((cue) => logit(Math.max(cue.share, base)));
  // Words are many: the highest of their shares is high by chance, so they do not count as the best cue.
  const best = Math.max(base, ...cueShares.slice(0, cueKinds.indexOf('word')).map((cue) => cue.share));
  const cards = (kind: (typeof cueKinds)[number]): number => Math.log1p(cueShares[cueKinds.indexOf(kind)]!.cards);
  return Float64Array.from([
    ...signNames.map((sign) => (mentions?.signs.has(sign) ? 1 : 0)),
    Math.log1p(mentions?.count ?? 0),
    inText,
    inName,
    inText * inName,
    text.owner !== '' && key.startsWith(`${text.owner}/`) ? 1 : 0,
    key.includes('/') ? 1 : 0,
    dataset?.id || dataset?.mayBeListed ? 1 : 0,
    Math.log1p(dataset?.downloads ?? 0),
    share(PRIOR),
    share(FIRM),
    inText && named.mentioned === 0 ? 1 : 0,
    often,
    inText * often,
    named.declared > 0 ? 1 : 0,
    ...cues.flatMap((value) => [value, inText * value]),
    cards('owner'),
    cards('ownName'),
    cards('line'),
    logit(best),
    best * best,
    inText * best,
    Math.log1p(total),
    Math.log1p(text.length),
    inText && key.length <= 4 ? 1 : 0,
  ]);
}
