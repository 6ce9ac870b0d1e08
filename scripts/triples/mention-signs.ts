import type { CardLine } from './card-lines.ts';

/** What the place of a mention says, each true or false. */
export const signNames = [
  'sectionNone',
  'sectionTraining',
  'sectionEvaluation',
  'sectionUse',
  'sectionCitation',
  'sectionOther',
  'code',
  'early',
  'table',
  'nearTrain',
  'nearScore',
  'nearData',
  'nearOther',
  'trainedOn',
  'tunedOnData',
  'saidTrained',
  'saidScored',
  'saysTrained',
  'saysEvaluated',
  'saysLoaded',
  'mayUse',
  'leaderboard',
  'ofThis',
  'ofBase',
  'evaluatedOn',
  'beforeData',
  'afterData',
  'datasetLink',
  'otherLink',
  'modelName',
  'loadCall',
  'hyphenated',
  'quoted',
  'bracketed',
  'exact',
  'sameLetters',
  'loose',
  'capitals',
  'inLongerName',
  'standsAlone',
  'fullId',
  'shortName',
  'variantForm',
] as const;

export type SignName = (typeof signNames)[number];

/**
 * Characters looked at on each side of a mention, within its line: enough for a clause, and the same for a line of any
 * length.
 */
const NEAR = 160;
const CLAUSE = 60;
const LONG_CLAUSE = 260;

/** A full stop within a name or a number ends no sentence. */
const REST = String.raw`(?:(?!\.\s)[^\n])`;
const TRAINED_BEFORE = new RegExp(
  String.raw`(?:(?:train|tun|align|distil|adapter|lora\b|learn)\w*${REST}{0,60}?(?:\b(?:on|using|with|from|by)\b|:)` +
    String.raw`|\bwe (?:\w+ )?used?\b|^\W*(?:training )?(?:data|datasets?|corpus|corpora)\b[^.:]{0,20}:|\bdata:)${REST}{0,120}$`,
);
const SCORED_BEFORE = new RegExp(
  String.raw`(?:evaluat|test|result|score|scores|reach|achiev|accuracy|f1\b|wer\b|bleu|rouge|benchmark|perform)` +
    String.raw`${REST}{0,60}?\b(?:on|of|for)\b${REST}{0,80}$`,
);
const SCORED_AFTER = /^[\s)\]`*]*(?:\([^)]{0,30}\))?[\s*]*(?::|=|is|was)\s*\**\d+(?:\.\d+)?/;
const SCORES = /score|wer\b|cer\b|f1|acc|bleu|rouge|value|metric|result|\bem\b|\bmap\b|precision|recall/;

const SECTION_SIGN = {
  none: 'sectionNone',
  training: 'sectionTraining',
  evaluation: 'sectionEvaluation',
  use: 'sectionUse',
  citation: 'sectionCitation',
  other: 'sectionOther',
} as const;

/** Signs of the text around [start, end); those of the spelling are added by the caller, who knows the dataset. */
export function mentionSigns(lower: string, line: CardLine, start: number, end: number): SignName[] {
  const signs: SignName[] = [SECTION_SIGN[line.section]];
  const near = lower.slice(Math.max(line.start, start - NEAR), Math.min(line.end, end + NEAR));
  const place = lower.slice(Math.max(line.start, start - CLAUSE), start);
  // In a sentence a link is its text: the dots of its target end nothing.
  const said = withoutLinks(lower.slice(Math.max(line.start, start - LONG_CLAUSE), start));
  const before = said.slice(-CLAUSE);
  const after = lower.slice(end, Math.min(line.end, end + CLAUSE));
  const add = (sign: SignName, holds: boolean): void => void (holds && signs.push(sign));
  add('code', line.code);
  add('early', start < 400);
  add('table', lower[line.start] === '|' || near.includes(' | '));
  add('nearTrain', /train|fine-?tun|learn/.test(near));
  add('nearScore', /evaluat|test|benchmark|result|score|accuracy|f1|wer|performance/.test(near));
  add('nearData', /data ?set|corpus|corpora/.test(near));
  add('nearOther', /tokeniz|paper|architecture|license|inspired|abstract|arxiv|checkpoint/.test(near));
  add('trainedOn', /(?:train|tun)\w*[^.]{0,40}\b(?:on|using|with|from)\b[^.]*$/.test(before));
  add(
    'tunedOnData',
    /fine-?tuned version of [^.]*? on (?:the |an? )?[^.,]{0,30}$/.test(said) && /^[^.,]{0,20}\bdata ?set/.test(after),
  );
  add(
    'saidTrained',
    TRAINED_BEFORE.test(said) ||
      /train/.test(line.header) ||
      /^[^.;|]{0,40} (?:was|were|is|are) used (?:for|to|as|in) [^.]{0,20}(?:train|tun)/.test(after),
  );
  add('saidScored', SCORED_BEFORE.test(said) || SCORES.test(line.header) || SCORED_AFTER.test(after));
  add('evaluatedOn', /(?:evaluat|test|result|score)\w*[^.]{0,40}\b(?:on|of)\b[^.]*$/.test(before));
  add(
    'beforeData',
    /^[`\]*"') ]{0,4}(?:\([^)]{0,40}\) )?(?:\S{1,20} )?(?:data ?set|corpus|corpora|data|benchmark)/.test(after),
  );
  add('afterData', /(?:data ?sets?|corpus|corpora)[: `*"[(]{0,4}$/.test(before));
  add('datasetLink', /\/datasets\/[\w./-]*$/.test(place));
  add('otherLink', /https?:\/\/\S*$/.test(place) && !/\/datasets\//.test(place));
  add('modelName', /(?:huggingface\.co\/(?!datasets)|from_pretrained\(["'])[\w./-]*$/.test(place));
  add('loadCall', /load_dataset\(["'][\w./-]*$/.test(place));
  add('hyphenated', /\w-$/.test(place) || /^-\w/.test(after));
  add('quoted', place.endsWith('`'));
  add('bracketed', place.endsWith('['));
  return signs;
}

function withoutLinks(text: string): string {
  return text.replace(/\]\([^)\s]*\)/g, ']').replace(/https?:\/\/\S+\s/g, ' ');
}
