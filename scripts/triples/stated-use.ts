import type { CardLine } from './card-lines.ts';
import type { NamedIn } from './said-not-used.ts';
import { codeUse, tableUse, type StatedUse } from './shown-use.ts';
import { hasVerb, SCORE } from './use-words.ts';

/** Between the word of use and the name: no other predicate, no other sentence. */
const GAP = String.raw`(?:(?!\b(?:is|was|are|were|be|can|will|has|have|had|which|that|who|than|see|available|released)\b|[.?!]\s)[^;|\n]){0,140}$`;
const UNTIL = String.raw`(?:(?![.?!]\s)[^;|\n])`;
const PREFIX = String.raw`(?:(?:pre|fine|re|post|further|continually|instruction|domain)[- ]?)?`;
/** What was done to a model, so that a sentence with it says of the past. */
const DONE = String.raw`(?<!stay )\b${PREFIX}(?:trained|tuned|adapted|aligned|distill?ed|learned|learnt|speciali[sz]ed|finetuned|optimi[sz]ed|taught|fitted|built|created|made)\b`;
const DOING = String.raw`\b${PREFIX}(?:training|tuning|finetuning|learning|sft|dpo|orpo|rlhf|q?lora|adapter|fine-?tune)\b`;
const DATA = String.raw`(?:data(?:[- ]?sets?)?|corpus|corpora|set|mix(?:ture)?|material|texts?)`;
const ON = String.raw`\b(?:on|with|using|from|over)\b`;
const TRAINED: readonly RegExp[] = [
  new RegExp(String.raw`${DONE}${UNTIL}{0,70}?(?:${ON}|\bby\b)${GAP}`),
  new RegExp(String.raw`\b(?:steps|epochs|iterations|updates)\s(?:on|over|with|of)\b${GAP}`),
  new RegExp(
    String.raw`\b(?:we|i)\s(?:\w+ly\s|also\s|then\s|first\s|further\s|continued\s(?:to\s)?)*${PREFIX}(?:train|tune|used?|took|take|chose|fed|add(?:ed)?|mix(?:ed)?|combined?|sampled|finetune)\b(?! (?:for )?(?:eval|test))${UNTIL}{0,110}$`,
  ),
  /\b(?:model|network|checkpoint|it|encoder|weights|reader|classifier|tagger|that|which|(?:ro)?berta?|gpt-?\d?|t5)\s(?:that\s|which\s)?(?:has |have |had )?(?:only |also )?(?:learn(?:s|ed|t)|saw|seen|read|uses|consumed)\b(?:(?![.?!]\s)[^;|\n]){0,60}$/,
  new RegExp(
    String.raw`\b(?:(?:pre|fine)-?)?(?:train\w*|tun\w*) ${DATA}\b[^.;|]{0,40}(?::|=|\b(?:is|are|was|were|includes?|contains?|comes? from|consists? of|comprises?)\b)${UNTIL}{0,140}$`,
  ),
  new RegExp(
    String.raw`^\W*(?:(?:the|our|its)\s)?(?:\w+\s){0,2}${DATA}(?:\ssources?)?(?:\s(?:used|we\sused|behind|for)\b[^.;|]{0,40}?)?\s(?:is|are|was|were|consists? of|comprises?|comes? from)\b${UNTIL}{0,80}$`,
  ),
  new RegExp(String.raw`(?:^|\.\s)\W*(?:training\s|train\s)?(?:${DATA}|training|trained)(?:\s\w+){0,2}\s?:${GAP}`),
];
const NOMINAL = new RegExp(String.raw`${DOING}${UNTIL}{0,50}?${ON}${GAP}`);
/** What makes "training on a dataset" a thing of the past, before it or behind it. */
const PAST_BEFORE =
  /\b(?:was|were|been|is|are)\s(?:\w+\s)?(?:made|obtained|built|created|derived|produced|improved|adapted|got|result\w*|finished|done|started|performed|carried|followed)\b|\b(?:obtained|made|built|created|result\w*|after|followed) (?:by|from|with|through)?/;
const PAST_BEHIND = /^[^.;|]{0,60}?\b(?:took|was|were|gave|lasted|ran|improved|used|cost|ended|finished|brought|led)\b/;
const FOR_TRAINING =
  /^[^.;|,]{0,60}?\b(?:was|were|is|are|been|served?|serves)\b[^.;|,]{0,20}?\b(?:used|taken|chosen|employed|for|as|in|to)\b[^.;|]{0,24}?\b(?:pre-?|fine-?)?(?:train|tun)\w*/;
const INTO_TRAINING =
  /^[^.;|]{0,60}?\b(?:went|goes?|gone|flow\w*|fed|put|added) (?:in|into|to) (?:the\s)?(?:\w+\s)?(?:pre-?|fine-?)?(?:train|tun)\w*/;
const IS_USED = /^[^.;|,]{0,30}\b(?:was|were) (?:also |only )?used(?: here| by us)?[\s.!]*$/;
/** "As training data, it was chosen": said before, and done behind. */
const AS_TRAINING = /^\W*(?:as|for) (?:the\s)?(?:(?:pre|fine)-?)?(?:train|tun)\w*/;
const IS_CHOSEN =
  /^[^.;|]{0,30}\b(?:was|were|is|are|has been|have been) (?:used|chosen|taken|employed|selected|picked)\b/;
const IS_ALL =
  /^[^.;|]{0,50}?\b(?:is|are|was|were) (?:all|what|everything|the only (?:data|corpus|text))\b[^.;|]{0,30}\b(?:model|it|we)\b/;
const ON_WHICH = /^[\s)\]]*,?\s(?:on|with) which\b[^.;|]{0,60}\b(?:trained|tuned)\b/;
const BEHIND: readonly RegExp[] = [FOR_TRAINING, INTO_TRAINING, IS_ALL, IS_USED, ON_WHICH];

const TESTED = String.raw`\b(?:evaluated|tested|benchmarked|measured|validated|assessed|scored|we (?:also )?(?:evaluate|test|benchmark|report\w*|measure|took|used?))\b`;
const SCORES = String.raw`\b(?:reach(?:es|ed)|achiev(?:es|ed)|obtain(?:s|ed)|attain(?:s|ed)|gets|got|scores?|solve[sd]|answer(?:s|ed)|yields?|gives?|zero-shot|few-shot|evaluation|outperforms?|beats?|exceeds?|surpass\w*|improves?|gains?|points|is right|correct)\b`;
const IS_TESTED = new RegExp(String.raw`${TESTED}${UNTIL}{0,90}?\b(?:on|with|against|over|using|of|for|in)\b${GAP}`);
const IS_SCORED = new RegExp(
  String.raw`(?:${SCORES}|${SCORE})(?:${UNTIL}{0,90}?)\b(?:on|of|for|in|over|against)\b${GAP}`,
);
const ON_SCORES = new RegExp(String.raw`^[^.;|]{0,80}?(?:${TESTED}|${SCORES}|${SCORE}|\d+(?:\.\d+)? ?%)`);
const NUMBER_NEXT =
  /^[\s)\]*]{0,3}(?:\([^)]{0,30}\))?\s*(?:(?:zero|\d+)-shot|pass@\d+|accuracy|acc|f1|em|wer|cer|bleu|rouge-?\w?|score)?\s*(?::|=|-|is|was|at)?\s*\**\d{1,3}(?:[.,]\d+)?\s?%?(?=[\s,;.)|/*]|$)/;
const SCORE_NEXT = new RegExp(
  String.raw`^\W*(?:\([^)]{0,30}\))?\W{0,3}(?:and [\w -]{2,30}\s)?(?:test |dev )?${SCORE}[^.;|]{0,60}\d`,
);
const NUMBER_BEFORE = new RegExp(
  String.raw`${SCORE}[^.;|]{0,80}\d\s*%?\s*\($|${SCORE}[^;|]{0,80}\d[\d.]*\s*%?\s*\([^()]{0,30}$`,
);
const SCORED_HERE = new RegExp(
  String.raw`\b${SCORE}|\b(?:zero|few|\d+)-shot\b|\bbenchmarks?\b|\bevaluat\w*|\b(?:dev|test|validation) sets?\b`,
);
const TEST_PART = /^\s(?:[\w-]+\s)?(?:dev|development|test|validation|evaluation)\b/;
const FIGURES = /\d+\.\d+/g;
/** An item of a list that is a name and a figure. */
const IS_FIGURE = /^\W*:\s*\**\d{1,2}\.\d+\**\s?%?\s*$/;

/** What is said outright of the name at [start, end) of a lower-cased text; null where it is only named. */
export function statedUse(
  lower: string,
  line: CardLine,
  said: NamedIn,
  { start, end }: { start: number; end: number },
): StatedUse | null {
  if (
    line.code ||
    /^[\s$>]*(?:command:?\s)?`?(?:python3?|lm_eval|accelerate|bash|sh)\b/.test(lower.slice(line.start, line.end))
  )
    return codeUse(lower, line, start, end);
  if (lower[line.start] === '|') return tableUse(lower, line, end);
  const { left, right } = said;
  if (line.section === 'training' && /^\s*(?:[-+]|\d+[.)])?\s*$/.test(left)) return 'trained';
  const isScored = isScoredIn(left, right, line);
  return isTrainedIn(left, right) && !(isScored && isScoreNearer(left)) ? 'trained' : isScored ? 'evaluated' : null;
}

function isTrainedIn(left: string, right: string): boolean {
  if (TRAINED.some((pattern) => pattern.test(left)) || BEHIND.some((pattern) => pattern.test(right))) return true;
  if (AS_TRAINING.test(left) && IS_CHOSEN.test(right)) return true;
  // "Training on" alone may be a wish: it is a use in a line without a verb, or beside one of the past.
  return NOMINAL.test(left) && (!hasVerb(`${left} ${right}`) || PAST_BEFORE.test(left) || PAST_BEHIND.test(right));
}

function isScoredIn(left: string, right: string, { section }: CardLine): boolean {
  const hasFigure = /\d/.test(left) || /\d/.test(right);
  if (IS_TESTED.test(left) || IS_FIGURE.test(right)) return true;
  if (!hasFigure) return false;
  return (
    IS_SCORED.test(left) ||
    SCORE_NEXT.test(right) ||
    TEST_PART.test(right) ||
    (isRowOfFigures(left, right) && NUMBER_NEXT.test(right)) ||
    NUMBER_BEFORE.test(left) ||
    (/\b(?:on|for)\s(?:the\s)?(?:[\w-]+\s){0,3}$/.test(left) && !TRAINED[0]!.test(left) && ON_SCORES.test(right)) ||
    (NUMBER_NEXT.test(right) && (SCORED_HERE.test(left) || SCORED_HERE.test(right) || section === 'evaluation'))
  );
}

/** Names and figures without a verb: "PIQA 79.1 / BoolQ 75.4". */
function isRowOfFigures(left: string, right: string): boolean {
  return !hasVerb(`${left} ${right}`) && (`${left} ${right}`.match(FIGURES) ?? []).length > 1;
}

/** Whether of words for training and for scores that of a score stands nearer to the name. */
function isScoreNearer(left: string): boolean {
  const at = (pattern: string): number => Array.from(left.matchAll(new RegExp(pattern, 'g'))).at(-1)?.index ?? -1;
  return at(`${TESTED}|${SCORES}|${SCORE}`) > at(`${DONE}|${DOING}|\\bused?\\b`);
}
