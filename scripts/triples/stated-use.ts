import type { CardLine } from './card-lines.ts';

/** What a sentence, a table or a command says outright that a dataset was used for. */
export type StatedUse = 'trained' | 'evaluated' | 'loaded';

/** Between the word of use and the name: no other predicate, no other sentence. */
const GAP = String.raw`(?:(?!\b(?:is|was|are|were|be|can|will|has|have|had|which|that|who|than|see|available|released)\b|[.?!]\s)[^;|\n]){0,140}$`;
const TUNED = String.raw`\b(?:(?:pre|fine|re|post|further)-?\s?)?(?:train(?:ed|ing|s)?|tun(?:ed|ing|es)|adapt(?:ed|s|ing)|align(?:ed|s)|distil\w*|learn(?:ed|t|s)|specialis\w*|specializ\w*|fine-?tune|finetun\w*|sft|dpo|orpo|rlhf|q?lora)\b`;
const DATA = String.raw`(?:data(?:[- ]?sets?)?|corpus|corpora|set|mix(?:ture)?|material|texts?)`;
const TRAINED: readonly RegExp[] = [
  new RegExp(String.raw`${TUNED}(?:(?![.?!]\s)[^;|\n]){0,70}?\b(?:on|with|using|from|over|by)\b${GAP}`),
  new RegExp(
    String.raw`\b(?:(?:pre|fine)-?)?(?:train\w*|tun\w*) ${DATA}\b[^.;|]{0,40}(?::|=|\b(?:is|are|was|were|includes?|contains?|comes? from|consists? of)\b)${GAP}`,
  ),
  new RegExp(String.raw`^\W*(?:training\s)?${DATA}(?:\s\w+){0,2}\s?:${GAP}`),
  new RegExp(String.raw`\b(?:we|i) (?:\w+ )?(?:used?|took|take|chose) (?:(?!for eval|to eval|to test)[^.;|]){0,100}$`),
];
const FOR_TRAINING =
  /^(?:[^.;|]{0,60}?\b(?:was|were|is|are|used|serv\w+)\b)?[^.;|]{0,40}?\b(?:for|as|in|to)\b[^.;|]{0,24}?\b(?:pre-?|fine-?)?(?:train|tun)\w*/;
const ON_WHICH = /^[\s)\]]*,?\s(?:on|with) which\b[^.;|]{0,60}\b(?:train|tun)\w*/;

/** Words for a score. */
const SCORE = String.raw`(?:accurac\w*|acc\b|f1\b|f-?scores?|wer\b|cer\b|bleu|chrf|rouge|meteor|perplexit\w*|ppl\b|correlation|exact match|pass@\d+|error rate|\bmap\b|auc|spearman|pearson|matthews|mcc\b|scores?|results?|performance|precision|recall|loss)`;
const TESTED = String.raw`\b(?:evaluat\w*|tested|testing|benchmark(?:ed|s|ing)?|measur\w*|validated|assess\w*|zero-shot|few-shot|reach\w*|achiev\w*|obtain\w*|attain\w*|gets|got|scor(?:es|ed|ing)|solv\w*|answers)\b`;
const SCORED: readonly RegExp[] = [
  new RegExp(String.raw`${TESTED}(?:(?![.?!]\s)[^;|\n]){0,90}?\b(?:on|with|against|over|using|of|for|in)\b${GAP}`),
  new RegExp(String.raw`${SCORE}(?:(?![.?!]\s)[^;|\n]){0,70}?\b(?:on|of|for|in|over)\b${GAP}`),
];
const ON_SCORES = new RegExp(String.raw`^[^.;|]{0,80}?(?:${TESTED}|${SCORE}|\d+(?:\.\d+)? ?%)`);
const NUMBER_NEXT =
  /^[\s)\]*]{0,3}(?:\([^)]{0,30}\))?\s*(?::|=|-|is|was|at)?\s*\**\d{1,3}(?:[.,]\d+)?\s?%?(?=[\s,;.)|/*]|$)/;
const SCORED_HERE = new RegExp(
  String.raw`\b${SCORE}|\b(?:zero|few|\d+)-shot\b|\bbenchmarks?\b|\bevaluat\w*|\b(?:dev|test|validation) sets?\b`,
);
const SCORE_COLUMN = new RegExp(String.raw`\|[^|]*\b${SCORE}|\|\s*(?:value|metric|em|test)\b`);
const TRAIN_COLUMN = /\|[^|]*\b(?:pre-?|fine-?)?train\w*[^|]*\|/;
const NUMBER_CELL = /\|\s*\**\d+(?:\.\d+)?\s?%?\**\s*(?=\|)/;

/** What is said outright of the name at [start, end) of a lower-cased text; null where it is only named. */
export function statedUse(
  lower: string,
  line: CardLine,
  said: { left: string; right: string },
  { start, end }: { start: number; end: number },
): StatedUse | null {
  if (line.code || /^[\s$>]*(?:python3?|lm_eval|accelerate|bash|sh)\b/.test(lower.slice(line.start, line.end)))
    return inCode(lower, line, start, end);
  if (lower[line.start] === '|') return inTable(lower, line, end);
  const { left, right } = said;
  if (line.section === 'training' && /^\s*(?:[-+]|\d+[.)])?\s*$/.test(left)) return 'trained';
  const isScored =
    SCORED.some((pattern) => pattern.test(left)) ||
    (/\b(?:on|for)\s(?:the\s)?(?:[\w-]+\s){0,3}$/.test(left) && !TRAINED[0]!.test(left) && ON_SCORES.test(right)) ||
    (NUMBER_NEXT.test(right) && (SCORED_HERE.test(left) || SCORED_HERE.test(right) || line.section === 'evaluation'));
  if (TRAINED.some((pattern) => pattern.test(left)) || FOR_TRAINING.test(right) || ON_WHICH.test(right))
    return lastOf(left) === 'evaluated' && isScored ? 'evaluated' : 'trained';
  return isScored ? 'evaluated' : null;
}

/** Of words for training and for scores the one that stands nearer to the name. */
function lastOf(left: string): StatedUse {
  const at = (pattern: string): number => [...left.matchAll(new RegExp(pattern, 'g'))].at(-1)?.index ?? -1;
  return at(`${TESTED}|${SCORE}`) > at(`${TUNED}|\\b(?:we|i) (?:\\w+ )?used?\\b`) ? 'evaluated' : 'trained';
}

function inTable(lower: string, line: CardLine, end: number): StatedUse | null {
  const own = lower.slice(line.start, line.end);
  if (own.slice(0, 200).trimStart() === line.header) {
    const below = lower.slice(line.end + 1, line.end + 600).split('\n');
    const column = lower.slice(line.start, end).split('|').length - 1;
    return below.slice(1, 4).some((row) => /^\s*\**\d+(?:\.\d+)?/.test(row.split('|')[column] ?? ''))
      ? 'evaluated'
      : null;
  }
  if (TRAIN_COLUMN.test(line.header)) return 'trained';
  return SCORE_COLUMN.test(line.header) && NUMBER_CELL.test(own) ? 'evaluated' : null;
}

const FLAG = /--(?:train_)?(?:dataset|data|task)(?:_name|_path|s|_id)?[ =]["']?(?:[\w./-]+,)*$/;
const LOADED =
  /(?:load_dataset|load_from_hub|load_dataset_builder|datasets\.load|loadDataset)\(\s*(?:path\s?=\s?)?["']$/i;
const KEYED = /^[\s"'-]*(?:path|dataset|datasets|dataset_name|train_dataset|data)["']?\s*[:=]\s*\[?\s*["']?$/;

function inCode(lower: string, line: CardLine, start: number, end: number): StatedUse | null {
  const before = lower.slice(line.start, start);
  const after = lower.slice(end, end + 200);
  if (/--tasks?[ =]["']?(?:[\w./-]+,)*$/.test(before) && /lm_eval|lm-eval|eval|main\.py|harness/.test(before))
    return 'evaluated';
  if (FLAG.test(before)) return /^[^`]{0,200}--do_train/.test(after) ? 'trained' : 'loaded';
  if (LOADED.test(before)) return 'loaded';
  if (KEYED.test(before)) return 'loaded';
  return null;
}
