import type { CardLine } from './card-lines.ts';
import { SCORE } from './use-words.ts';

/** What a sentence, a table or a command says outright that a dataset was used for. */
export type StatedUse = 'trained' | 'evaluated' | 'loaded';

const SCORE_COLUMN = new RegExp(String.raw`\|[^|]*\b${SCORE}|\|\s*(?:value|metric|em|test)\b`);
const TRAIN_COLUMN = /\|[^|]*\b(?:pre-?|fine-?|instruction-?)?(?:train|tuned|tuning|sft)\w*[^|]*\|/;
const TRAIN_CELL = /\|\s*[*`]*(?:pre-?|fine-?)?(?:train|tun|sft|dpo)\w*(?:-tuning)?[*`]*\s*\|/;
const TEST_CELL =
  /\|\s*[*`]*(?:only\s)?(?:eval(?:uat\w+)?|tests?(?:ing|ed)?|dev|validat\w+|validation|benchmark\w*)(?:\s(?:only|sets?|splits?|data))?[*`]*\s*\|/;
/** A row that is named by a metric. */
const SCORED_ROW = new RegExp(String.raw`^\|[^|]*\b${SCORE}[^|]*\|`);
/** The name of a row: what a model is made with. */
const DATA_CELL = /^\|\s*\**(?:(?:pre-?|fine-?)?(?:train|tun)ing\s)?(?:data(?: ?sets?)?|corpus|corpora|sets?)\**\s*\|/;
/** Columns of what a training is made of: a source, and how much of it. */
const PARTS =
  /\|\s*\**(?:data(?: ?sets?)?|sources?|corpus|corpora|name|数据集|データセット|데이터셋|datens[aä]tze?|jeux? de données|conjuntos? de da[dt]os|датасет\p{L}*|корпус\p{L}*)\**\s*\|/u;
const AMOUNT =
  /\|\s*\**(?:#\s?)?(?:\w+ )?(?:tokens?|shares?|weights?|ratio|proportions?|percent\w*|%|epochs|sampling\w*|mix\w*|repeats?|upsampling|examples?|samples?|rows|sentences|pairs|documents|hours|size|instances|utterances|articles|words)\b/;
const SCORE_CELL = /\|\s*\**\d+(?:[.,]\d+)?\s?%?(?:\s?(?:±|\+\/-)\s?[\d.]+)?\**\s*(?=\|)/;
const NUMBER_CELL = /\|\s*\**\d+(?:[.,]\d+)?\s?%?(?:\s\([\w.-]+(?:\s[\w.-]+)?\))?\**\s*(?=\|)/;
/** Columns that only what a model learns from has. */
const OF_MIX =
  /\|\s*\**(?:#\s?)?(?:\w+ )?(?:tokens?|shares?|weights?|ratio|proportions?|epochs|sampling\w*|repeats?|upsampling)\b/;

/** The same of what a training goes through, one row each. */
const OF_RUN = /\|\s*\**(?:stages?|phases?|steps?|rounds?)\**\s*\|/;

/** A first column of benchmarks, with whatever models in the others: a long card compares more than authors declare. */
const SHORT = 1000;
const BENCHMARK_COLUMN = /^\|\s*\**(?:benchmarks?|tasks?|evals?|evaluations?|test ?sets?)\**(?:\s\([^)|]*\))?\s*\|/;

/** What a table shows of the name that ends at `end`: a row with scores, a column of them, data of a training. */
export function tableUse(lower: string, line: CardLine, end: number): StatedUse | null {
  const own = barred(lower.slice(line.start, line.end));
  if (isHeader(own, line)) {
    const below = lower.slice(line.end + 1, line.end + 600).split('\n');
    const column = barred(lower.slice(line.start, end)).split('|').length - 2;
    const isScored = below.slice(1, 4).some((row) => /^\s*\**\d+(?:\.\d+)?/.test(barred(row).split('|')[column] ?? ''));
    return isScored ? 'evaluated' : null;
  }
  // What the columns compare may be named by what it was tuned on.
  if (SCORED_ROW.test(own)) return 'evaluated';
  // What a row is for stands in a cell of its own.
  if (TEST_CELL.test(own) && !SCORE_COLUMN.test(line.header)) return 'evaluated';
  if (isIncluded(line, own)) return 'trained';
  if (TRAIN_COLUMN.test(line.header) || TRAIN_CELL.test(own)) return 'trained';
  if (PARTS.test(line.header) && !SCORE_COLUMN.test(line.header)) {
    if (AMOUNT.test(line.header) || OF_RUN.test(line.header) || line.section === 'training') return 'trained';
  }
  if (lower.length <= SHORT && OF_MIX.test(line.header)) return 'trained';
  if (DATA_CELL.test(own)) return 'trained';
  const isScored = SCORE_COLUMN.test(line.header) || (lower.length <= SHORT && BENCHMARK_COLUMN.test(line.header));
  return isScored && NUMBER_CELL.test(own) ? 'evaluated' : null;
}

/** Whether a table has a column that says of each row whether it is part of something, and this one's cell says so. */
function isIncluded({ header }: CardLine, own: string): boolean | null {
  const column = header.split('|').findIndex((cell) => INCLUDED.test(cell));
  return column > 0 ? /^\s*\**(?:yes|y|true|x|✓|✔|✅|☑)/.test(own.split('|')[column] ?? '') : null;
}
const INCLUDED = /^\s*\**(?:included|used|in (?:the |our )?mix|kept|part of the mix)\**\??\s*$/;

/** Whether the row of a table says that what it names is left out, or was trained on by another model than this one. */
export function isNotInTable(lower: string, line: CardLine): boolean {
  if (line.header === '') return false;
  const own = barred(lower.slice(line.start, line.end));
  if (isHeader(own, line)) return false;
  return isIncluded(line, own) === false || (TRAIN_COLUMN.test(line.header) && isOfOtherModel(lower, line, own));
}

/** A first cell that says whose model a row is of. */
const OURS_CELL = /^\|\s*(?:\**_?(?:our|this|the present)\b|\*\*|[^|]*\(?\bours\b)/;

/** Whether a table sets models against each other, and a row is not the one that is marked as this one. */
function isOfOtherModel(lower: string, line: CardLine, own: string): boolean {
  if (!/^\|\s*\**(?:model|checkpoint|system|name)s?\**\s*\|/.test(line.header) || OURS_CELL.test(own)) return false;
  const near = `${lower.slice(Math.max(0, line.start - SHORT), line.start)}\n${lower.slice(line.end, line.end + SHORT)}`;
  return near.split('\n').some((row) => row.includes('|') && OURS_CELL.test(barred(row)));
}

const isHeader = (own: string, { header }: CardLine): boolean => own.slice(0, 200) === header.slice(0, 200);

/** Whether what stands below a heading is a table of scores and nothing else. */
export function scoresBelow(lower: string, end: number): boolean {
  const [header = '', rule = '', ...rows] = lower
    .slice(end, end + SHORT)
    .trim()
    .split('\n');
  return (
    header.includes('|') &&
    /^[\s|:-]+$/.test(rule) &&
    SCORE_COLUMN.test(barred(header)) &&
    SCORE_CELL.test(barred(rows[0] ?? ''))
  );
}

/** A row with bars at both ends. */
const barred = (row: string): string => `|${row.trim().replace(/^\||\|$/g, '')}|`;

const FLAG = /--(?:train_)?(?:dataset|data|task)(?:_name|_path|s|_id)?[ =]["']?(?:[\w./-]+,)*$/;
const LOADED =
  /(?:load_dataset|load_from_hub|load_dataset_builder|datasets\.load|loaddataset)\(\s*(?:path\s?=\s?)?["']$/;
const KEYED =
  /^[\s"'-]*(?:(?:export|set)\s+)?(?:task_name|task|path|dataset|datasets|dataset_name|train_dataset|data)["']?\s*[:=]\s*\[?\s*["']?$/;
/** What introduces a list of what a training was set to. */
const SETTINGS = /\b(?:epochs?|batch_size|max_seq_length|learning_rate|seed|lr)\b["']?\s*[:=]/;
/** Keys above a name that only the settings of a training have, and the flag of a run. */
const TRAINING_FILE = /(?:^|\n)\s*(?:base_model|adapter|model_type|rl|sequence_len)\s*:/;
const RUN = /^[^`]{0,260}(?:--do_train|"do_train"\s*:\s*true)/;
/** The script that a run evaluates with. */
const EVAL_SCRIPT = /\b(?:python3?|bash|sh)\s+(?:\S*[/_])?eval\w*\.(?:py|sh)\b/;
const HARNESS = /lm[_-]eval|evaluat|eval|main\.py|harness/;

/** What a line of code does with the name at [start, end). */
export function codeUse(lower: string, line: CardLine, start: number, end: number): StatedUse | null {
  const before = lower.slice(line.start, start);
  if (/--tasks?[ =]["']?(?:[\w./-]+,)*$/.test(before) && HARNESS.test(before)) return 'evaluated';
  if (/\bsacrebleu\b[^|;]*\s-t\s$/.test(before)) return 'evaluated';
  if (FLAG.test(before)) return EVAL_SCRIPT.test(before) ? 'evaluated' : runUse(lower, start, end);
  if (LOADED.test(before)) return partUse(lower.slice(end, Math.min(line.end, end + 160)));
  if (isInMixture(lower, line, before)) return 'trained';
  if (!KEYED.test(before)) return null;
  return TRAINING_FILE.test(lower.slice(Math.max(0, start - 400), start)) || RUN.test(lower.slice(end, end + 300))
    ? 'trained'
    : 'loaded';
}

/** The key of a mixture in the settings of a training, whose own keys are datasets and their weights. */
const MIXTURE = /^["']?(?:\w+_)?(?:dataset_mixer|data_?mix(?:ture)?|dataset_weights)["']?\s*:\s*\{?$/;

/** Whether a name begins a line that stands further in than such a key above it. */
function isInMixture(lower: string, { start }: CardLine, before: string): boolean {
  const indent = /^(\s+)(?:-\s+)?["']?$/.exec(before)?.[1]?.length ?? 0;
  if (indent === 0) return false;
  const above = lower
    .slice(Math.max(0, start - 600), start)
    .trimEnd()
    .split('\n');
  const key = above.findLast((text) => /^\s*/.exec(text)![0].length < indent);
  return key !== undefined && MIXTURE.test(key.trim());
}

/** What a run by a script of examples does with the dataset that a flag of it names: it trains where it is told to. */
function runUse(lower: string, start: number, end: number): StatedUse {
  const run = `${/[^`]*$/.exec(lower.slice(Math.max(0, start - 300), start))![0]} ${/^[^`]*/.exec(lower.slice(end, end + 300))![0]}`;
  if (/--do_train\b/.test(run)) return 'trained';
  return /--do_(?:eval|predict)\b/.test(run) ? 'evaluated' : 'loaded';
}

/** What the part of a dataset that a call loads is for. */
function partUse(after: string): StatedUse {
  const part = /\bsplit\s?=\s?\[?f?["'](\w+)/.exec(after)?.[1] ?? '';
  return part.startsWith('train') ? 'trained' : /^(?:test|valid|dev|eval)/.test(part) ? 'evaluated' : 'loaded';
}

/** "- dataset_name: squad" among the settings of a training, outside of code. */
export function settingUse(lower: string, line: CardLine, start: number, end: number): StatedUse | null {
  if (!KEYED.test(lower.slice(line.start, start)) || !/_|["']$/.test(lower.slice(line.start, start))) return null;
  return SETTINGS.test(lower.slice(Math.max(0, start - 300), start)) || SETTINGS.test(lower.slice(end, end + 300))
    ? 'trained'
    : null;
}

/** Whether a name is a further argument of a call that loads a dataset, as the name of a configuration is. */
export function isFurtherArgument(lower: string, start: number): boolean {
  return /load_dataset\(\s*["'][^"')]*["'][^)]*["']$/.test(lower.slice(Math.max(0, start - 120), start));
}
