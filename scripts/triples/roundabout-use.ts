import type { StatedUse } from './shown-use.ts';

/** A use that a sentence tells by what happened to a dataset or to a score, before the name or behind it. */
type Wording = readonly [use: StatedUse, before: RegExp | null, behind: RegExp | null];

const TEST = String.raw`(?:test|evaluat|scor|measur|validat|check|benchmark|grad|judg)\w*`;
/** "It was replaced by": what is named then is there. */
const REPLACED =
  /\b(?:replaced|superseded|swapped|exchanged|substituted)\s(?:(?:it|them|that)\s)?(?:by|with|for)\s(?:the\s)?(?:[\w-]+\s)?$/;
/** "It was not trained on it, only tested". */
const ONLY_TESTED = new RegExp(
  String.raw`^[^.;,]{0,20}[,–-]\s(?:but\s)?(?:only|just|solely)\s(?:used\s(?:for|in|to)\s(?:the\s)?)?${TEST}`,
);
const HELD_TO = new RegExp(
  String.raw`^[^.;|,]{0,30}?\s(?:was|were|is|are|stays?|stayed)\s(?:\w+\s)?(?:held|kept|set|left|put)\s(?:out|back|aside|apart)\s(?:to|for)\s(?:the\s|our\s|final\s)?${TEST}`,
);
/** "The model can be evaluated as follows on the Czech test data of". */
const AS_FOLLOWS = /\bcan be (?:evaluated|tested|reproduced) (?:as follows|like this) (?:on|with)\b[^.;]*$/;
const BY_RECIPE = /\btrained by\s[^.;]{0,60}\susing\s(?:the\s)?$/;
const RECIPE = /^(?:\/\w+)?\srecipe in espnet\b/;
const PSEUDO = /\bpseudo-?\s?label(?:s|l?ed)?\s(?:for|of|on|from)\s[^.;:]{0,60}$/;
/** What may come is not told as what was. */
const OPEN = /\b(?:will|may|might|could|would|should|shall|going to|plan\w*|to be|before|until|not|never)\b/;

const WORDINGS: readonly Wording[] = [
  ['trained', REPLACED, null],
  [
    'trained',
    /^\W*(?:the|this|our|these|all)\s(?:\w+\s){0,2}(?:model|weights|checkpoint|release|network)\s(?:comes?|came|stems?|results?|resulted)\sfrom\s(?:the\s)?$/,
    null,
  ],
  [
    'evaluated',
    null,
    /^\s(?:accuracy\s|score\s|f1\s)?(?:went|goes|rose|rises|climb\w*|jump\w*|improv\w*|increas\w*|fell|falls|drop(?:s|ped)|gain(?:s|ed)?)\s(?:up\s|down\s)?(?:by|from|to)\s[^.;]{0,20}\d/,
  ],
  [
    'evaluated',
    null,
    new RegExp(String.raw`^\s(?:is|are|was|were)\s(?:also\s)?what\s(?:we|it|this|the \w+)\s(?:\w+\s){0,2}?${TEST}`),
  ],
  [
    'evaluated',
    /\b(?:numbers|figures|scores|results|metrics)\s(?:for|on|of|from)\s(?:the\s)?$/,
    /^[^.;]{0,60}\b(?:re-?)?(?:comput|measur|updat|run|correct|fix|report|publish|obtain)\w*/,
  ],
  [
    'trained',
    null,
    /^\s(?:was|were|is|are|has been|have been)\s(?:\w+\s)?(?:merged|mixed|added|blended|brought|folded|thrown|stirred)\sin\b(?!\sv)/,
  ],
  ['trained', PSEUDO, null],
  [
    'trained',
    /(?:^|[.;|(]\s?)\W*(?:stage|phase)\s(?:\d+|one|two|three|[iv]+|[ab])(?:\sof\s\d+)?(?:\s\([^()]*\))?\s?:\s(?!(?:eval|test|valid))[^.;:]{0,80}$/,
    null,
  ],
  // "The same recipe on it gave 77".
  ['evaluated', /\bon\s(?:the\s)?$/, /^(?:\s\([^()]*\))?\s(?:gave|gives|yields?|yielded)\s\D{0,12}\d/],
  // As ESPnet writes cards.
  ['trained', BY_RECIPE, RECIPE],
  [
    'trained',
    null,
    /^,?\s(?:on|with|from) which (?:we|it|this|the model)\s(?:\w+\s)?(?:was\s|were\s)?(?:pre-?|fine-?)?(?:trained|tuned)\b/,
  ],
  ['evaluated', null, HELD_TO],
  ['evaluated', null, ONLY_TESTED],
  ['evaluated', AS_FOLLOWS, null],
];

/** What a sentence of one of these wordings tells of the name between its parts; null where it is none of them. */
export function roundaboutUse(left: string, right: string): StatedUse | null {
  const found = WORDINGS.find(
    ([, before, behind]) => (before === null || before.test(left)) && (behind === null || behind.test(right)),
  );
  return found?.[0] ?? null;
}

/** Whether a sentence that has a word of denial or removal, or says what can be done, tells a use by these wordings. */
export function isToldRoundabout(left: string, right: string): boolean {
  return (
    ONLY_TESTED.test(right) ||
    HELD_TO.test(right) ||
    PSEUDO.test(left) ||
    (BY_RECIPE.test(left) && RECIPE.test(right)) ||
    AS_FOLLOWS.test(left) ||
    (REPLACED.test(left) && !OPEN.test(left))
  );
}
