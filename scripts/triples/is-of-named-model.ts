/** Families of models, as a sentence begins with one of them. */
const FAMILY =
  'bert|roberta|deberta|distilbert|albert|electra|xlnet|gpt|gpt-?[234j]|gpt-neo|t5|mt5|byt5|bart|mbart|pegasus|llama|mistral|' +
  'mixtral|whisper|wav2vec|hubert|clip|vit|bloom|opt|falcon|gemma|qwen|phi|xlm-?r|mpnet|minilm|labse|codebert|longformer|marian';
const NAMED = String.raw`(?:([\w.-]+/[\w.-]+)|(${FAMILY})[\w.-]*)(?:\s(?:model|checkpoint|weights))?`;
const TRAINED = String.raw`(?:\w+\s){0,2}(?:pre-?|fine-?)?(?:trained|tuned|seen|learned)\b`;
const SUBJECT = new RegExp(String.raw`^\W*(?:the\s)?${NAMED}\s(?:has been|had been|have been|was|were|is)\s${TRAINED}`);
const BESIDE = new RegExp(
  String.raw`\b${NAMED},?\s(?:which|that|whose)\s(?:\w+\s){0,3}?${TRAINED}(?:(?!,\s)[^;]){0,80}$`,
);

const OF_ITS_OWN =
  /\b(?:adapters?|q?lora|heads?|fine-?tune|merge|variant|prompt|probe|classifier)\b[^,;]*\b(?:for|of|on|to)\s(?:the\s|an?\s)?$/;

/** "This is a BERT that was trained on". */
const IS_ONE = /\bis\s(?:an?|the)\s(?:[\w-]+\s){0,2}$/;

const BRACKETED = new RegExp(String.raw`\b${NAMED}\s\((?:which\s)?(?:was\s|is\s)?${TRAINED}[^()]*$`);

const SCORES = new RegExp(
  String.raw`(?:^|[,;]\s|\b(?:that|example|e\.g\.?,?)\W{0,3})(?:the\s)?([\w.-]+/[\w.-]+)\s(?:\w+ly\s)?(?:outperforms?|beats?|reache[sd]|achieve[sd]|gets|scores|surpasse[sd]|obtains?|exceeds?)\b[^;]*$`,
);

/** Whether scores are told of a model by its id, and not of the one of this lower-cased id: "owner/name beats others on". */
export function isScoreOfOther(left: string, model: string): boolean {
  const id = SCORES.exec(left)?.[1];
  return id !== undefined && id !== model;
}

/** Whether what stands in brackets behind a model's name says what that one was trained on: "BERT (trained on X) knows". */
export const isInBrackets = (left: string): boolean => BRACKETED.test(left);

/** Whether the subject of a verb is a model by its name, and not the one of this lower-cased id or of its family. */
export function isOfNamedModel(left: string, model: string): boolean {
  const found = SUBJECT.exec(left) ?? BESIDE.exec(left);
  if (!found) return false;
  const before = left.slice(0, found.index);
  // "An adapter for the model that was trained on": what was trained is the adapter.
  if (OF_ITS_OWN.test(before) || IS_ONE.test(before)) return false;
  const [, id, family] = found;
  return id === undefined ? !model.includes(family!) : id !== model;
}
