import { hasVerb, USE } from './use-words.ts';

/** A sentence around a name, in lower case and without marks of Markdown. */
export interface NamedIn {
  /** From the beginning of the sentence to the name. */
  left: string;
  /** From the name to the end of the sentence. */
  right: string;
  /** From the last clause that begins anew to the name. */
  clause: string;
}

const words = (text: string): string => text.trim().split(/\s+/).join('|');

/** Denial, wherever it stands in a predicate. */
const NEGATIVE = words(`
  not \\w*n't never no none nor neither nothing nowhere without absent missing lacking gone away out aside off unused untouched
  unseen untrained excluded? hidden forbidden impossible unavailable unlicensed foreign alien strange unknown unclear irrelevant`);
/** What ended before it was done, or was undone. */
const UNDONE = words(`
  fail\\w* diverg\\w* crash\\w* abort\\w* abandon\\w* cancel\\w* scrap\\w* postpon\\w* delay\\w* reject\\w* remov\\w* delet\\w* discard\\w*
  dropp\\w* exclud\\w* omit\\w* skipp\\w* thrown threw purg\\w* prun\\w* cut strip\\w* replac\\w* withdr\\w* retir\\w* deprecat\\w* given
  kept\\sapart kept\\soutside left\\sout stopp\\w* ceas\\w* block\\w* barred withheld shield\\w* supersed\\w* blacklist\\w* ban(?:ned)?`);
/** What may be, is wished or comes later. */
const OPEN = words(`
  would could might may should shall will ought can must needs? requires? takes? helps? hopes? wish\\w* plan\\w* pending upcoming
  future soon later someday ongoing underway preparing prepared preparation scheduled queued considered? possible possibly perhaps
  maybe welcome advisable recommended suggested encouraged next todo tbd wip tempting promising candidates? on\\s(?:its|the|their)\\sway
  in\\sprogress under\\s(?:way|construction|review) to\\scome to\\sfollow one\\sday to\\sbe\\s\\w+ed`);

const SUBJECT_PREDICATE = new RegExp(
  String.raw`^(?:(?!\b(?:and|used for)\b)[^,;:|]){0,40}?\s(?:is|are|was|were|has|have|had|did|does|do|got|went|comes?|came|remains?|stays?|stayed|seems?|plays?|played|used to)\b` +
    String.raw`(?:(?!\b(?:and|used for|as|which|because|since)\b)[^,;:|]){0,24}?(?<!and )\b(?:${NEGATIVE}|${UNDONE}|${OPEN}|go|be part)\b`,
);
const SUBJECT_NO = /^[^,;:|.]{0,40}?\s\w+(?:ed|s|e)\s(?:no|not|never|nowhere|nothing|little)\b(?! only)/;
const SUBJECT_OPEN = new RegExp(
  String.raw`^[^,;:|.]{0,40}?\s(?:${OPEN}|used to be|had to go|failed|diverged|crashed|never)\b`,
);
/** Where a name is no object of a verb of use, it is the subject, or stands beside it. */
const HAS_USE = new RegExp(String.raw`\b(?:${USE})\b`);

/** Nouns that are of a dataset, and no use of it. */
const OF_IT = words(`
  licen[cs]es? terms copyright size format style scheme structure layout schema names? labels? label\\s?set tag\\s?set tags vocabulary
  guidelines conventions? protocol procedure paper authors? creators? makers? owners? maintainers? homepage website leaderboard script
  scripts recipe example examples? readme documentation redistribution distribution redistributing download downloading spirit manner
  tradition questionnaire instructions philosophy idea concept history rules agreement permission citation`);
const NOUN_OF = new RegExp(
  String.raw`\b(?:${OF_IT})(?:\s(?:and|or)\s\w+)?\s(?:of|from|for|in|behind)\s(?:(?:the|its|a)\s)?(?:\w+\s)?$`,
);
const ITS_NOUN = new RegExp(String.raw`^(?:'s)?(?:\sdata\s?set)?\s(?:${OF_IT})\b(?!\s(?:set|split|data|were|was)\b)`);
/** Verbs by which something is taken from a dataset or likened to it. */
const LIKENED =
  /\b(?:(?<!\bthe )follow(?:s|ed|ing)?(?! by)|borrow\w*|mimic\w*|imitat\w*|emulat\w*|mirror\w*|resembl\w*|remind\w*|ported from|adapted from|copied from|named after|cit(?:e|es|ed|ing)|mention\w*|respect|think of (?:it|this) as|looks? (?:much |a lot )?like|compatible with|interchangeable with|known from|comparable (?:to|with)|akin to|rival\w*|(?:some(?:where|thing)|half-?way|lies?|falls?|sits?|ranks?) (?:in )?between|the size of|as (?:large|big|small|long|hard|easy|clean|noisy) as)\b/;
const LEGAL = /\b(?:licen[cs]\w*|copyright\w*|legal\w*|redistribut\w*|agreement|permissions?|gdpr|terms of)\b/;
/** "A deduplicated copy of it" is the data; what something was deduplicated against is not. */
const LEAK =
  /\b(?:leak\w*|contaminat\w*|decontaminat\w*|overlap\w*|de-?duplicat\w*(?=[^;]*\b(?:against|with (?:respect|regard) to|relative to)\b)|(?:near-?)?duplicates? of|n-?grams?|\d+-grams?)\b/;

/** Readers are told what they may do, or what would be. */
const CONDITION =
  /^\W*(?:to \w+\b[^,]{0,80},\s(?:please\s|just\s|simply\s|then\s|you\s)?(?:fit|(?:fine-?)?tune|train|run|use|try|add|feed|load|continue|adapt|pick|take|start)|if|once|unless|suppos\w*|assum\w+|imagin\w*|in case|provided|whenever|should you|had (?:we|it|this|the)|before (?:using|deploy\w*|you)|for those who|maybe|perhaps|possibly|hopefully|ideally|eventually|with (?:some )?luck|to (?:get|obtain|build|make|use|adapt|improve|reproduce|train|fine-?tune)|depending)\b/;
const COMMAND =
  /(?:^|[,:]\s|\bthen\s|\bplease\s)\W*(?:you\s)?(?:please\s|just\s|simply\s|first\s|better\s)*(?:(?:re|fine|pre)-?)?(?:train|tune|continue|adapt|evaluate|benchmark|(?:test|run|check|compare) (?:it|this|the model|yours?\w*)|respect|download|cite|consult|remember|imagine|suppose|swap|substitute|beware|avoid)\b(?!\s?[:=]| (?:data|set|script|time|loss|and|split))[^,;]*$/;
/** "We train on A and, as others do, evaluate on B": no command. */
const WE_DO = /^\W*(?:we|i)\s(?:\w+\s)?(?:pre-?|fine-?)?(?:train|tune|use|take|evaluate)\b/;
const WISHED =
  /\b(?:wish\w*|dream\w*|hop(?:e|es|ing)|eager|keen|love to|look\w* forward|intend\w*|intention|aims?|want\w*|going to|about to|yet to|on (?:our|the) (?:list|agenda|roadmap)|prepar(?:e|es|ing)|to be (?:pre-?|fine-?)?(?:train|tun|evaluat|adapt)\w*|up to you|good (?:choice|candidate|idea|option|fit|start(?:ing point)?|basis|base)|candidates? for|invit\w*|encourag\w*|recommend\w*|suggest\w*|ought to|follow-up|next (?:checkpoint|version|release|model)|work in progress|wip|considering|thinking (?:of|about)|attempt\w* (?:to|at)|tried to|trying to|refrain\w*|declin\w*|decided against|instead of|made sure|ensur\w*)\b/;

/** What would have been. */
const UNREAL =
  /^\W*(?:(?:had|were) (?:we|it|i|this|the|that)\b|if (?:it|we|i|this|the|that)\b[^,]{0,40}\b(?:were|had)\b)/;
/** What may be is explained by an example in a sentence of its own. */
const EXAMPLE = /^\W*(?:for (?:instance|example)|e\.g\.|such as|say)\b/;
const PASSED_OVER =
  /\b(?:untouched|unused|unseen|ignored|set aside|left (?:out|aside|alone)|passed over|disregarded)\b/;

/** Others: models of a kind, of somebody, or of before. */
const OTHERS =
  /\b(?:others?|those|another|most|many|several|popular|famous|well-known|usual|typical|related|similar|competing|competitors?|rivals?|runner-up|winner|(?:top|best|leading|winning|first) (?:entry|submission)|entrants?|submissions?|contender|opponent|baselines?|previous|earlier|prior|older?|former|else's|somebody|someone|their|his|her|published|commercial|proprietary|larger|smaller|newer|cousins?|siblings?|sister|counterparts?|alternatives?)\b[^.;]*$/;
const POSSESSIVE_MODEL =
  /\b(?!it's|let's|that's|what's|here's|there's)[\w-]+'s\s(?:[\w-]+\s)?(?:models?|systems?|networks?|checkpoints?|lora|adapters?|version|work|weights|taggers?|parsers?|classifiers?|encoders?|summari[sz]ers?|readers?|recogni[sz]ers?|translators?|rankers?)\b/;
/** What is no model, though it is trained. */
const PART_OF_MODEL =
  /^\W*(?:(?:only|just)\s)?(?:(?:the|our|its|a)\s)?(?:\w+\s)?(?:tokeni[sz]er|sentencepiece|bpe|vocabulary|word vectors|word embeddings)\b(?!.*\bmodel (?:was|is|has))(?!.*\b(?:and|plus)\s(?:\w+\s){0,2}(?:model|weights|network))/;
const THEIR_OWN = /\b(?:trained|tuned|trains|tunes|built) (?:its|their|his|her)\b/;
const OF_A_TEAM =
  /^\W*the (?:authors?|makers?|creators?|developers?|team|people|folks|researchers) (?:of|behind|at|from)\b|\bmodels? (?:of|by|from) (?:the\s|an?\s)?(?:[\w-]+\s)?(?:teams?|groups?|labs?|compan\w+|authors|participants|winners?|organi[sz]ers)\b/;
const THERE_ARE = /\bthere (?:is|are|exists?|was|were)\s(?:\w+\s){0,3}(?:models?|checkpoints?|versions?|systems?)\b/;
/** A comparison at the beginning, as long as this model has not come up. */
const BESIDE =
  /^\W*(?:unlike|contrary to|in contrast (?:to|with)|compared (?:to|with)|as opposed to|in comparison (?:to|with)|against|versus|next to|relative to)\b(?!.*[\s,](?:we|our|ours|this|it|the (?:present|model))\s)/;
/** What stands behind the comma that ends it, with a verb of its own, is said of this one: "Unlike v1, v2 was trained on". */
const isBeside = (left: string, right: string): boolean => {
  if (!BESIDE.test(left)) return false;
  const behind = BEHIND_COMMA.exec(left.replace(RELATIVE, ','))?.[1] ?? '';
  return !hasVerb(behind) && !RESULTS_IN.test(right);
};
const RESULTS_IN = /^\s(?:gives?|gave|yields?|yielded|is|was|reaches|reached|improves|improved)\s/;
/** What is told of the other one between commas. */
const RELATIVE = /,\s(?:which|who|that|whose)\s[^,]*,/;
const BEHIND_COMMA = /^[^,]*,\s(?!which|who|that|whose|and|or|trained|tuned)(.*)$/;
const KINDS =
  /^\W*(?!(?:the|these|both|all)\s|models (?:are|were) (?:then |both |first )?(?:pre-?|fine-?)?(?:train|tun|evaluat|test))(?:[\w-]+\s){0,2}(?:models|systems|networks|summari[sz]ers|taggers|parsers|classifiers|retrievers|rankers|llms|checkpoints)\b/;

/** A new clause with a subject of its own. */
const TURN = /,\s(?:so|hence|thus|therefore|while|and so)\s/g;
/** A subject that may be any model, and the verbs that would make it the end of what is said of it. */
const INDEFINITE = /^\W*(?:[\w-]+ly,?\s)?(?:an?|another|models?|versions?|checkpoints?)\s/;
const HELPED = /\b(?:is|are|was|were|has|have|had|can|could|will|would|we|i)\b/;

/** What goes before a subject says when, not what. */
const ADJUNCT = /^\W*(?:before|after|during|for|in|at|prior to|while|upon|without|as of|since|with)\b[^,]{0,60},\s/;

/** Whether a name is the subject of a clause in brackets: "trained on our own (it was left out)". */
function isBracketClause(left: string, right: string): boolean {
  return /\((?:the\s)?(?:[\w-]+(?:,\s|\s(?:and|or)\s)){0,4}$/.test(left) && hasVerb(right.split(')')[0]!);
}

function lastTurn(text: string): number {
  return Array.from(text.matchAll(TURN)).at(-1)?.index ?? 0;
}

/** Whether a sentence names a dataset for something else than that the model uses it. */
export function saidNotUsed({ left, right, clause }: NamedIn): boolean {
  const own = (isBracketClause(left, right) ? '' : left.slice(lastTurn(left))).replace(ADJUNCT, '');
  const hasUse = HAS_USE.test(own) && !(INDEFINITE.test(own) && !HELPED.test(own));
  if (UNREAL.test(left) || (!hasUse && PASSED_OVER.test(right))) return true;
  if (EXAMPLE.test(left) && !hasUse) return true;
  if (CONDITION.test(left) && !STATED_PAST.test(left) && !NOTED.test(left)) return true;
  if (!hasUse && [SUBJECT_PREDICATE, SUBJECT_NO, SUBJECT_OPEN].some((pattern) => pattern.test(right))) return true;
  if (NOUN_OF.test(clause) || ITS_NOUN.test(right)) return true;
  if (isLikened(clause)) return true;
  if (LEAK.test(left) || (!hasUse && (LEGAL.test(left) || LEAK.test(right)))) return true;
  if (/^\W*fine-?tuned? (?:on|with) (?:the )?$/.test(left) && /^(?:\sdata\s?set)?\W*$/.test(right)) return false;
  if ((COMMAND.test(clause) && !WE_DO.test(clause)) || isWished(clause)) return true;
  return isOfOthers(left, right);
}
/** What is told behind a condition holds without it: "if you need one, note that this one learned from". */
const NOTED = /\b(?:note|mind|aware|remember|know) that (?:this|it|ours|the (?:present )?model)\b/;
const STATED_PAST =
  /\b(?:was|were|is|are|been|we|i)\s(?:\w+\s){0,2}?(?:(?:pre|fine|re)-?)?(?:train|tun|us|evaluat|test|adapt)(?:ed|t)\b/;

function isLikened(clause: string): boolean {
  const found = LIKENED.exec(clause);
  return found !== null && !HAS_USE.test(clause.slice(found.index + found[0].length));
}

function isWished(clause: string): boolean {
  const found = WISHED.exec(clause);
  return found !== null && !STATED_PAST.test(clause.slice(found.index + found[0].length));
}

/** "Models trained on it." and no more tells of those here. */
const isHeadline = (near: string, right: string): boolean =>
  /^\W*(?:models|checkpoints|weights)\s$/.test(near) && !hasVerb(right);

/** The subject of the last verb of use: a text without one has the subject of the sentence. */
function isOfOthers(left: string, right: string): boolean {
  if ([OF_A_TEAM, THERE_ARE].some((pattern) => pattern.test(left)) || isBeside(left, right)) return true;
  const verb = [
    ...left.matchAll(
      new RegExp(
        String.raw`\b(?:${USE}|stem\w*|deriv\w*|comes?|came|originat\w*|made|built|taught|raised|heard|hears|given|born)\b`,
        'g',
      ),
    ),
  ].at(-1);
  const subject = left.slice(0, verb?.index ?? left.length);
  const open = subject.replace(/\([^()]*\)|,\s(?:which|that|who)\s[^,]*,/g, '');
  const cut = Math.max(...[',', ';', '('].map((mark) => open.lastIndexOf(mark)));
  // "Another checkpoint, trained on": what stands before the comma is the subject.
  const near = open.slice(cut + 1).trim() === '' ? open : open.slice(cut + 1);
  if (PART_OF_MODEL.test(subject) || THEIR_OWN.test(left)) return true;
  if (/\b(?:this|our|the (?:present|current)|we|ours|i)\b/.test(near)) return false;
  if (POSSESSIVE_MODEL.test(near)) return true;
  return verb !== undefined && (OTHERS.test(near) || (KINDS.test(near) && !isHeadline(near, right)));
}
