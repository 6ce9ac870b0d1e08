/** Verbs by which a model uses a dataset, as alternatives of a regular expression. */
export const USE = String.raw`(?:(?:re|pre|post|fine|continual(?:ly)?)[- ]?)?(?:train\w*|tun(?:ed|ing|e|es)|adapt(?:ed|s|ing)?|learn(?:s|ed|t|ing)?|evaluat\w*|test(?:ed|s|ing)?|benchmark(?:ed|s|ing)|validat\w*|align(?:ed|s|ing)|distil\w*|us(?:es|ed|ing|e)|adopt(?:s|ed|ing)?|rel(?:y|ies|ied) on|saw|seen|sees?|fed|sft|dpo|orpo|rlhf|finetun\w*)`;

/** Words for a score, likewise. */
export const SCORE = String.raw`(?:accurac\w*|acc(?:_norm|_stderr)?\b|f1\b|f-?scores?|wer\b|cer\b|bleu|chrf|rouge\S*|meteor|perplexit\w*|ppl\b|correlation|exact[- ]match|\bem\b(?=\W{0,3}\d)|pass@\d+|error rate|\bmap\b|auc|spearman|pearson|matthews|mcc\b|scores?|results?\b(?! (?:from|in)\b)|performance|precision|recall|loss)`;

/** A verb in the form that a whole sentence has. */
const FINITE =
  /\b(?:is|are|was|were|be|has|have|had|does|do|did|can|could|will|would|may|might|should|must|shall|cannot|\w+n't|uses?|makes?|gives?|takes?|needs?|contains?|gets?|lets?|follows?|equals?|means?|helps?|wants?|works?|took|went|came|gave|found|wrote|kept|\w{3,}(?:ed|ld)|(?:kn|gr|dr|thr|fl)ew|(?:they|you|people|papers|authors|users|many (?:\w+ )?)\s?(?:report|show|use|know|study|train)\w*)\b/;

/** Whether a text is a sentence: has such a verb outside of names. */
export function hasVerb(text: string): boolean {
  return FINITE.test(text.replace(/\S*[/_]\S*/g, ' '));
}
