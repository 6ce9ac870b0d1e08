import type { CardLine } from './card-lines.ts';
import { foreignUse } from './foreign-use.ts';
import type { Sentence } from './mention-stance.ts';
import { impliedUse } from './implied-use.ts';
import { laterSentence } from './later-use.ts';
import { roundaboutUse } from './roundabout-use.ts';
import { codeUse, scoresBelow, settingUse, tableUse, type StatedUse } from './shown-use.ts';
import * as part from './test-part-wordings.ts';
import { saidNotUsed } from './said-not-used.ts';
import * as said from './use-wordings.ts';
import { hasVerb, SCORE } from './use-words.ts';

/** A text of so few characters speaks of one model, and mostly of what it was made with. */
const SHORT = 1000;

/** What is said outright of the name at [start, end) of a lower-cased text; null where it is only named. */
export function statedUse(
  lower: string,
  line: CardLine,
  named: Sentence,
  { start, end }: { start: number; end: number },
): StatedUse | null {
  const before = lower.slice(line.start, start);
  if (
    line.code ||
    LOADS.test(before) ||
    COMMAND.test(lower.slice(line.start, line.end)) ||
    /\s--[\w-]+[ =]["']?$/.test(before)
  )
    return (
      codeUse(lower, line, start, end) ??
      (line.code && part.PRINTED.test(before) ? printedScore(lower, line, end) : null)
    );
  const set = settingUse(lower, line, start, end);
  if (set) return set;
  const { left, right, own } = named;
  // What is no column's is said in a cell: "switch to RoBERTa, trained on".
  if (/^\s*#/.test(before) && lower.length <= SHORT && hasScoresBelow(lower, line.end)) return 'evaluated';
  if (line.header !== '') return tableUse(lower, line, end) ?? (isTrainedIn(left, right) ? 'trained' : null);
  if (/^\W*$/.test(own) && /^\W{0,3}:\W*$/.test(right) && part.SCORES_BELOW.test(lower.slice(line.end, line.end + 80)))
    return 'evaluated';
  if (said.TESTED_BESIDE.test(right)) return 'evaluated';
  const isScored = isScoredIn(left, right);
  if (isScored && (part.FOR_STOPPING.test(right) || part.AS_TEST.test(right) || part.ON_TEST_PART.test(left)))
    return 'evaluated';
  const told = roundaboutUse(left, right) ?? listedUse(line, own);
  if (told) return told;
  if (isTrainedIn(left, right) && !(isScored && isScoreNearer(left))) return 'trained';
  return (
    foreignUse(left, right) ??
    (isScored ? 'evaluated' : null) ??
    fragmentUse(left, right) ??
    laterUse(named.after) ??
    (lower.length <= SHORT ? impliedUse(left, right) : null)
  );
}

/** What the next sentence says of it by a pronoun. */
function laterUse(after: string): StatedUse | null {
  const later = laterSentence(after);
  if (!later || saidNotUsed({ ...later, clause: later.left })) return null;
  if (isTrainedIn(later.left, later.right)) return 'trained';
  return isScoredIn(later.left, later.right) ? 'evaluated' : null;
}

/** What a heading says of a name that begins a line below it, alone or among others: "- Japanese Wikipedia". */
function listedUse({ section }: CardLine, own: string): StatedUse | null {
  if (section !== 'training' || hasVerb(own) || /[.:;]\s/.test(own)) return null;
  const isName = own.split(/,\s|\s(?:and|&|\+)\s/).every((piece) => piece.trim().split(/\s+/).length <= MOST_BEFORE);
  return isName ? 'trained' : null;
}

/** Words of a name before the dataset's own: "Japanese part of CC-100", "Hebrew dump of Wikipedia". */
const MOST_BEFORE = 4;

/** Below a heading: a table of scores, or lines of them. */
const hasScoresBelow = (lower: string, end: number): boolean =>
  scoresBelow(lower, end) || part.SCORE_LINE.test(lower.slice(end, end + 100));

/** A line of code that no fence marks. */
const LOADS = /\bload_dataset\(\s*["']$/;

/** A line that a script printed: a name, what of it, and a figure. */
function printedScore(lower: string, line: CardLine, end: number): StatedUse | null {
  return part.PRINTED_FIGURE.test(lower.slice(end, line.end)) ? 'evaluated' : null;
}

/** A command in the text, or a line of one, in code that is set in by blanks. */
const COMMAND =
  /^[\s$>]*(?:command:?\s)?`?(?:python3?|lm_eval|accelerate|torchrun|deepspeed|trl|axolotl|llamafactory-cli|autotrain|bash|sh)\b|^(?: {2,}|\t)\s*--\w/;

function isTrainedIn(left: string, all: string): boolean {
  // A subject of several names has its predicate behind the last.
  if (said.isOnlyUse(left, all)) return true;
  const right = hasVerb(left) ? all : all.replace(said.LISTED_BEHIND, '');
  if (said.TRAINED.some((pattern) => pattern.test(left)) || said.BEHIND.some((pattern) => pattern.test(right)))
    return true;
  if (IN_PLACE_OF.test(right) && !TOLD_TO.test(left)) return true;
  if (said.TRAIN_LABEL.test(left) && !said.TEST_LABEL.test(left)) return true;
  if (said.ON_NAME.test(left) && said.HYPER.test(`${left} ${right}`)) return true;
  // "Training on" alone may be a wish: it is a use in a line without a verb, or beside one of the past.
  return (
    said.NOMINAL.test(left) &&
    (!hasVerb(`${left} ${right.replace(/\s?\([^()]*(?:\)|$)/g, '')}`) || said.PAST_BEFORE.test(left))
  );
}

/** "X instead of Y", and where a reader is told so. */
const IN_PLACE_OF =
  /^(?:\s\([^()]*\))?(?:\s(?:was|were|is|are)\s(?:used|taken|chosen))?\s(?:instead of|rather than|in place of)\s/;
const TOLD_TO = /^\W*(?:use|try|take|load|choose|pick)\s/;

function isScoredIn(left: string, right: string): boolean {
  const hasFigure = /\d/.test(left) || /\d/.test(right);
  if ((part.AS_TEST.test(right) && part.KEPT.test(left)) || (part.UNSEEN.test(right) && part.SCORE_ON.test(left)))
    return true;
  if (part.FOR_STOPPING.test(right) || (part.ON_TEST_PART.test(left) && part.READ_OFF.test(`${left} ${right}`)))
    return true;
  if (said.IS_TESTED.test(left) || said.TEST_LABEL.test(left)) return true;
  if (said.IS_YARDSTICK.test(right)) return true;
  if (said.TEST_NOMINAL.test(left) && isDone(left, right)) return true;
  if (said.TEST_PART.test(right) && said.OF_SCORES.test(left)) return true;
  if (!hasFigure) return false;
  return (
    said.FIGURE_BESIDE.test(right) ||
    said.IS_SCORED.test(left) ||
    said.SCORE_NEXT.test(right) ||
    said.TEST_PART.test(right) ||
    (isRowOfFigures(left, right) && said.NUMBER_NEXT.test(right)) ||
    said.NUMBER_BEFORE.test(left) ||
    (/\b(?:on|for)\s(?:the\s)?(?:[\w-]+\s){0,3}$/.test(left) &&
      !said.TRAINED[0]!.test(left) &&
      said.ON_SCORES.test(right))
  );
}

function isDone(left: string, right: string): boolean {
  return !hasVerb(`${left} ${right}`) || said.WAS_DONE.test(left) || said.WAS_DONE.test(right);
}

/** Names and figures without a verb: "PIQA 79.1 / BoolQ 75.4". */
function isRowOfFigures(left: string, right: string): boolean {
  return !hasVerb(`${left} ${right}`) && (`${left} ${right}`.match(said.FIGURES) ?? []).length > 1;
}

/** A text without a verb that is about a model: "T5-small + xsum, 3 epochs". */
function fragmentUse(left: string, right: string): StatedUse | null {
  if (/^\W*(?:beats?|outperforms?|better|worse|surpass\w*)\b/.test(left)) return null;
  return !hasVerb(`${left} ${right}`) && (said.OF_A_MODEL.test(left) || said.OF_A_MODEL.test(right)) ? 'trained' : null;
}

/** Whether of words for training and for scores that of a score stands nearer to the name. */
function isScoreNearer(left: string): boolean {
  const at = (pattern: string): number => Array.from(left.matchAll(new RegExp(pattern, 'g'))).at(-1)?.index ?? -1;
  return at(`${said.TESTED}|${said.SCORES}|${SCORE}`) > at(`${said.DONE}|${said.DOING}|\\bused?\\b`);
}
