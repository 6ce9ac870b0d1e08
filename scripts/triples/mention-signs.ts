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
  const before = lower.slice(Math.max(line.start, start - CLAUSE), start);
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
  add('evaluatedOn', /(?:evaluat|test|result|score)\w*[^.]{0,40}\b(?:on|of)\b[^.]*$/.test(before));
  add(
    'beforeData',
    /^[`\]*"') ]{0,4}(?:\([^)]{0,40}\) )?(?:\S{1,20} )?(?:data ?set|corpus|corpora|data|benchmark)/.test(after),
  );
  add('afterData', /(?:data ?sets?|corpus|corpora)[: `*"[(]{0,4}$/.test(before));
  add('datasetLink', /\/datasets\/[\w./-]*$/.test(before));
  add('otherLink', /https?:\/\/\S*$/.test(before) && !/\/datasets\//.test(before));
  add('modelName', /(?:huggingface\.co\/(?!datasets)|from_pretrained\(["'])[\w./-]*$/.test(before));
  add('loadCall', /load_dataset\(["'][\w./-]*$/.test(before));
  add('hyphenated', /\w-$/.test(before) || /^-\w/.test(after));
  add('quoted', before.endsWith('`'));
  add('bracketed', before.endsWith('['));
  return signs;
}
