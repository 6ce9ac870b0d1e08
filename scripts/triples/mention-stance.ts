import { isForeignNot } from './foreign-use.ts';
import { isInBrackets, isOfNamedModel, isScoreOfOther } from './is-of-named-model.ts';
import { saidNotUsed, type NamedIn } from './said-not-used.ts';
import {
  NOT_AFTER,
  NOT_IN_CLAUSE,
  NOT_IN_SENTENCE,
  NOT_LABEL,
  OF_BASE,
  OF_ITS_START,
  OF_SOURCE,
} from './stance-wordings.ts';
import { isToldRoundabout } from './roundabout-use.ts';
import { saidBefore } from './said-before.ts';
import { hasVerb, USE } from './use-words.ts';
import { SCORE_ON, UNSEEN } from './test-part-wordings.ts';
import { isOnlyUse, TESTED_BESIDE } from './use-wordings.ts';

/**
 * What a sentence says of a dataset that it names: used by the model (`asserted`), used by another model that it is made
 * from (`base`), or not used: denied, planned, advised, compared with, removed, asked or commented out (`not-used`).
 */
export type Stance = 'asserted' | 'base' | 'not-used';

/** A sentence is read this far on each side of a mention. */
const NEAR = 240;
/** A sentence ends here, or turns. */
const END =
  /(?<!\bet al)[.!?](?:\s|$)|[;\n|。！？；]|(?<!everything|anything|nothing|all)\s(?:but|however|whereas|though|although)\s/g;
/** Behind what is said of others: "whereas they used that, we took this". */
const AGAINST_OTHERS =
  /(?:^|(?<=[.;!?]\s))\W*(?:whereas|while|where|although|unlike|as opposed to)\s[^.;!?]*?,\s(?=(?:we|i|ours|mine|here|this (?:one|model|checkpoint))\s)/g;
/** What was said before does not hold for what begins here: "it is not cased and was trained on". */
const RESET =
  /\b(?:since|because|as|and|which|after|when|so|where)\s(?:(?:it|they|we|this|the model)\s)?(?:then\s|was\s|were\s|is\s|are\s|has\s|had\s|have\s|been\s|further\s)*(?:used?|using|(?:pre-?|fine-?|re-?)?(?:train|tun)\w*)\s|,?\s(?:it|we|this model)\s(?:was|were|is|used?|train\w*|fine\S*)\s|,\swhich\s(?:was|were|is)\s|,\s(?:and|so)\s(?:we|i)\s(?:took|chose|picked|went with|turned to|settled|train\w*|tun\w*|fine\S*)\s|,\s(?:so|hence|thus|therefore)\s(?:this|we|i|it|the|our)\s|\bin favou?r of\s/g;

/** A sentence of a lower-cased text around [start, end), within its line. */
export interface Sentence extends NamedIn {
  /** What stands before the name in its line, as it is written. */
  raw: string;
  /** What stands behind it in its line, also of other sentences. */
  after: string;
  /** What stands before it without what introduces a list. */
  own: string;
  /** The heading above. */
  heading: string;
  /** What introduces the list that it is an item of. */
  lead: string;
}

const REST = /^[^.;]{0,20}?,?\s(?:(?:from|of|in) which|whose|minus|less)\b[^;]*$/;

/** The sentence of a name; that of an item of a list begins with what introduces the list. */
export function sentenceAt(
  lower: string,
  line: { start: number; end: number; lead?: string; heading?: string },
  start: number,
  end: number,
): Sentence {
  const raw = lower.slice(Math.max(line.start, start - NEAR), start);
  const before = commas(raw.replace(/^\s*(?:[-*+•]|\d{1,9}[.)])\s+/, ''));
  // "From which parts were removed" leaves the rest in use.
  const after = plain(lower.slice(end, Math.min(line.end, end + NEAR))).replace(REST, '.');
  const cut = Math.max(lastEnd(before, END), lastEnd(before, AGAINST_OTHERS));
  const lead = cut === 0 && line.lead ? plain(line.lead) : '';
  const own = `${saidBefore(before.slice(0, cut), before.slice(cut))}${before.slice(cut)}`;
  const right = after.slice(0, firstEnd(after));
  const whole = lead === '' ? own : `${lead.slice(lastEnd(lead, /[.!?;]\s/g))} ${own}`;
  const left = isListed(whole, right) ? whole.replace(LISTED, '$1') : whole;
  return {
    raw,
    after,
    own,
    left,
    right,
    clause: left.slice(lastEnd(left, RESET)),
    heading: line.heading ?? '',
    lead: line.lead ?? '',
  };
}

/** Names beside each other: what is said of the first is said of all. */
const LISTED =
  /^(.*(?:\b(?:on|with|without|using|from|of|for|over|against|in|to|like|than|by|between|except|add|adding|includ\w+|uses?|used|are|is|were|was)\s(?:both\s|the\s)?|:\s))(?:(?:the\s)?[\w./@+-]+(?:\s[\w./@+()-]+){0,2}(?:,\s(?:and\s|or\s)?|\s(?:and|or|&|\+|>|\/)\s))+(?:the\s)?$/;
const isListed = (left: string, right: string): boolean =>
  /(?:\b(?:and|or)|[&+>/])\s(?:the\s)?$/.test(left) || (/,\s$/.test(left) && /^\W{0,3}(?:,|and\b|or\b|&)/.test(right));

/** What the sentence says of the dataset that it names, in the card of the model of this lower-cased id. */
export function mentionStance(sentence: Sentence, model = ''): Stance {
  const { raw, left, clause, after } = sentence;
  if (/(?:~~|<(?:del|s|strike)>)(?:(?!~~|<\/)[^\n])*$/.test(raw) && /^[^~<]*(?:~~|<\/(?:del|s|strike)>)/.test(after))
    return 'not-used';
  // A task that nobody has ticked off.
  if (/^\s*(?:[-*]\s*)?\[ \]/.test(raw)) return 'not-used';
  // A place for a name: "<your dataset, such as squad>".
  if (/<[^<>=]*\s[^<>=]*$/.test(raw) && /^[^<>]*>/.test(after)) return 'not-used';
  if (SWITCHED_FROM.test(left) && SWITCHED_TO.test(sentence.right)) return 'not-used';
  if (isMerged(left) || isScoreOfOther(left, model)) return 'not-used';
  if (isToldRoundabout(left, sentence.right)) return 'asserted';
  if (isContrasted(sentence) || saidElsewhere(sentence) || isForeignNot(left, sentence.right)) return 'not-used';
  if (OF_SOURCE.test(left) || OF_ITS_START.test(left)) return 'base';
  if (TESTED_BESIDE.test(sentence.right) || isOnlyUse(left, sentence.right)) return 'asserted';
  if (UNSEEN.test(sentence.right) && SCORE_ON.test(left)) return 'asserted';
  const isDenied =
    NOT_IN_CLAUSE.some((pattern) => pattern.test(clause.replace(BRACKETS, ''))) ||
    NOT_IN_SENTENCE.some((pattern) => pattern.test(left)) ||
    NOT_AFTER.some((pattern) => pattern.test(after));
  if (OF_BASE.test(left) && !SET_AGAINST.test(left) && !isDenied) return 'base';
  if (isDenied || saidNotUsed(sentence)) return 'not-used';
  if (isOfNamedModel(left, model) || (isInBrackets(left) && TOLD_OF.test(after))) return 'base';
  if (BY_ITS_MAKERS.test(after)) return 'base';
  return TAKEN_BACK.test(after) ? 'not-used' : 'asserted';
}

/** What is denied between brackets that are closed is not said of what follows. */
const BRACKETS = /\([^()]*\)/g;

/** "BERT was trained on it, whereas we": what is told of another model is a comparison where this one is set against it. */
const OURS_BESIDE = /^[^.;]{0,60}[,;]\s(?:whereas (?:we|our|this|the present)|ours|this one|mine|the present \w+)\s/;

/** A next sentence that turns to this model: what is told before it is told of others. */
const OURS_NEXT =
  /^(?:[^.;!?]|\.\d)*[.;!?]\s+(?:ours|mine|this one|the (?:\w+\s){1,2}?ours|(?:for|in) (?:this one|ours|mine)|instead|in contrast|by contrast|here,? (?:we|i)|we,|our \w+ (?:is|are|does|do|did|has|have|was) ?(?:different|not|n't)?(?=[\s:.,]))\b/;

/** "While the original was trained on it, we took another". */
const WHILE_OTHERS = /^\W*(?:while|whereas|where)\s(?!it\b|we\b|i\b|this\b|our\b|my\b|training\b)[^,;]*$/;
const OURS_BEHIND = /^[^.;]{0,40},\s(?:we|i|ours|mine|here|this (?:one|model|checkpoint))\s/;

function isContrasted({ left, after }: Sentence): boolean {
  if (WHILE_OTHERS.test(left) && OURS_BEHIND.test(after)) return true;
  if (OURS_NEXT.test(after) && !/^\W*(?:our|my|ours|it)\b|\b(?:we|i|this|teacher|base model)\b/.test(left)) return true;
  return OURS_BESIDE.test(after) && !/\b(?:we|i|our|this|it|teacher)\b/.test(left);
}

/** A next clause that takes back what this one says of it: "rows of it were part; since then they have been dropped". */
const TAKEN_BACK =
  /^(?:[^.;]|\.\d){0,80}[.;,]\s(?:[^.;]{0,40}\s)?(?:it|they|these|those|this|that|all of (?:it|them))\s(?:has|have|had|was|were|is|are|got)\s(?:\w+\s){0,2}?(?:remov|drop|delet|discard|exclud|purg|replac|taken out|left out|thrown|cut|struck|withdrawn|filtered out|banned|stripp|error|mistake|typo|slip|oversight|wrong|copy)/;
/** Behind brackets: a predicate, and no more of the noun. */
const TOLD_OF = /^[^()]*\)\s(?!(?:for|in|on|with|and|or|by|to|from|as|at|of)\b)[a-z]/;
/** "One of the parents was trained on it by its author": who wrote the card speaks of the model of somebody else. */
const BY_ITS_MAKERS =
  /^[^.;,]{0,30}\bby (?:its|their|his|her) (?:original\s)?(?:authors?|makers?|owners?|creators?|developers?)\b/;
/** "A merge of one and another" is made of models, unless a word for data stands there or something learns from it. */
const MERGED =
  /\b(?:franken)?(?:merges?|merger|slerp|soup|interpolation)\b(?:[^.;]|\.\d){0,40}?\b(?:of|between)\b(?:[^.;(]|\.\d)*$/;
const OF_DATA = new RegExp(String.raw`\b(?:data\w*|corpus|corpora|sets?|splits?|texts?|${USE})\b`);
const isMerged = (left: string): boolean => MERGED.test(left) && !OF_DATA.test(left);
/** "Version 3 switches from it to another". */
const SWITCHED_FROM =
  /\b(?:switch\w*|chang\w+|mov(?:e|es|ed|ing)|migrat\w+|upgrad\w+)\s(?:[\w-]+\s){0,4}?from\s(?:the\s)?(?:[\w-]+\s)?$/;
const SWITCHED_TO = /^[^.;,]{0,24}?\s(?:over\s)?to\s/;
/** The model of a comparison at the beginning of a sentence is no source. */
const SET_AGAINST = /^\W*(?:unlike|contrary to|in contrast (?:to|with)|as opposed to|compared (?:to|with))\b/;

/** Whether a label before the name, or a heading above a line without a verb, says that what follows is not used. */
function saidElsewhere({ left, right, own, raw, heading, lead }: Sentence): boolean {
  if (PLANNED_LEAD.test(lead) || ROADMAP.test(raw)) return true;
  const label = LABELLED.exec(left)?.[1];
  if (label !== undefined && !OF_ANOTHER.test(left) && NOT_LABEL.test(label)) return true;
  return NOT_LABEL.test(heading) && !hasVerb(`${own} ${right}`);
}
/** "The model will be tuned on these:". */
const PLANNED_LEAD =
  /\b(?:will|shall|going to|plan(?:s|ned)? to|intends? to|(?:is|are) to)\b[^.:]*\b(?:train|tun|evaluat|test|us|add)\w*[^.:]*:\W*$/;
/** "Roadmap: a; b": what is planned may be several sentences. */
const ROADMAP =
  /^\W*(?:\w+\s)?(?:road ?map|plans?|to-?do|wish ?list|ideas|next steps?|future work)\b[^.:]{0,20}:[^.]*$/;
/** Behind a label: a clause of its own, "not on A: it did not fit, and we took B". */
const OF_ANOTHER = /:[^:]*[,;]\s(?:and|so)\s(?:we|i|it)\s[^:]*$/;
const LABELLED = /^\W*((?:[^\s:]+\s){0,9}[^\s:]+?)\s?:(?!\/)(?:[^:]|:\/)*$/;

/** "Treinado no corpus": behind a participle or noun of Portuguese "no" is "in the", and denies nothing. */
const PORTUGUESE_IN = /(?<=[ai]d[oa]s?|ç[ãa]o|ções|mento|desempenho|\bfeit[oa]s?)\sno\s/g;

/** Without the targets of links, whose dots end no sentence, and without marks of emphasis. */
function plain(text: string): string {
  return text
    .replace(/\]\([^)\s]*\)?/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\s?\([^()]{0,80}\bet al\b[^()]{0,40}\)/g, '')
    .replace(/[*`[\]"]+|(?<![a-z0-9])_+|_+(?![a-z0-9])/g, ' ')
    .replaceAll('’', "'")
    .replace(PORTUGUESE_IN, ' em ')
    .replace(/\s+/g, ' ');
}

/** Names between semicolons are a list as those between commas are. */
const commas = (text: string): string =>
  plain(text).replace(/(:\s(?:[\w./@+()-]+(?:\s[\w./@+()-]+)?;\s)+)$/, (list) => list.replaceAll(';', ','));

function firstEnd(text: string): number {
  for (const { index } of text.matchAll(END)) return index;
  return text.length;
}

function lastEnd(text: string, pattern: RegExp): number {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(pattern)) from = index + mark.length;
  return from;
}
