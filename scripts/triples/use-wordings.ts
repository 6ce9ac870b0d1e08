import { SCORE } from './use-words.ts';

/** Between the word of use and the name: no other predicate, no other sentence. */
const GAP = String.raw`(?:(?!\b(?:is|was|are|were|be|can|will|has|have|had|which|that|who|than|see|available|released)\b|[.?!]\s)[^;|\n]){0,140}$`;
const UNTIL = String.raw`(?:(?![.?!]\s)[^;|\n])`;
const PREFIX = String.raw`(?:(?:pre|fine|re|post|further|continually|instruction|domain)[- ]?)?`;
/** What was done to a model, so that a sentence with it says of the past. */
export const DONE = String.raw`(?<!stay )\b${PREFIX}(?:trained|tuned|adapted|aligned|distill?ed|learned|learnt|speciali[sz]ed|finetuned|optimi[sz]ed|taught|fitted|built|created|made|exposed|fed|primed|supervised|calibrated|warmed up|bootstrapped|developed|(?<=\b(?:been|was|were|is|are|be)\s)fit)\b`;
export const DOING = String.raw`\b${PREFIX}(?:training|tuning|finetuning|learning|sft|dpo|orpo|kto|rlhf|q?lora|adapter|fine-?tune|calibration|distillation)\b`;
/** Nouns for what a model learns from. */
const DATA = String.raw`(?:data(?:[- ]?sets?)?|corpus|corpora|sets?|splits?|mix(?:ture)?|blend|material|texts?|sources?|diet|fuel|food)`;
/** The same as a label. */
const LABEL = String.raw`(?:data(?:[- ]?sets?)?|corpus|corpora|training sets?|sets|mix(?:ture)?|blend|material|texts?|sources?|ingredients?|recipe|pairs|images|pictures|photos|articles|reviews|dialogues|conversations|instructions|questions|recordings|speech|audio|tweets|captions)`;
const PIECES = String.raw`(?:${DATA}|examples?|samples?|sentences?|pairs?|dialogues?|dialogs?|conversations?|instructions?|prompts?|articles?|documents?|reviews?|questions?|recordings?|utterances?|speech|images?|captions?|tweets?|posts?|summaries|headlines|answers|annotations|boxes|queries|passages|comments|stories|clips|lines|pictures|photos|subtitles|titles|abstracts|ratings|batch(?:es)?|rows|records|turns|chats|audio|translations|segments|portion|knowledge|supervision|signal|vocabulary|diet|skills?|abilit(?:y|ies))`;
const ON = String.raw`\b(?:on|with|using|from|over|through|via|out of|by means of)\b`;
const FROM = String.raw`(?:(?:is|are|was|were|has been|have been)\s(?:\w+ly\s|all\s)?(?:taken|drawn|sampled|sourced|collected|extracted|derived|selected|built|assembled|compiled)|comes?|came|stem\w*|originat\w*|derives?)\s(?:\w+ly\s)?(?:from|out of|of)`;
const TRAINING = String.raw`(?:(?:pre|fine|post|instruction)[- ]?)?(?:train|tun|calibrat|align)\w*`;
/** Verbs whose object a model learns from, of those who made it. */
const TAKES = String.raw`(?:train|tune|used?|utili[sz]ed?|employ(?:ed)?|leveraged?|exploit(?:ed)?|adopt(?:ed)?|took|take|chose|choose|pick(?:ed)?|select(?:ed)?|fed|feed|add(?:ed)?|mix(?:ed)?|blend(?:ed)?|combined?|merged?|concatenated?|sampled?|finetuned?|rel(?:y|ied) (?:up)?on|dr[ae]w (?:up)?on|buil[dt] (?:up)?on|work(?:ed)? with|went with|opt(?:ed)? for|settled? (?:for|on)|turn(?:ed)? to|switch(?:ed)? to|moved? to|ran (?!(?:it|this|the model|our model)\b)(?:\w+\s){0,4}(?:on|over)|fit(?:ted)?|expos(?:e|ed)|warm(?:ed)? up)`;
const STAGE = String.raw`(?:stages?|steps?|phases?|rounds?|passe?s?|legs?|parts?)`;
const SUBJECT_MODEL = String.raw`\b(?:ours|mine|models?|network|checkpoint|it|encoder|decoder|weights|reader|classifier|tagger|parser|adapter|lora|head|summari[sz]er|recogni[sz]er|translator|retriever|ranker|reranker|transformer|that|which|\w*bert\w*|\w*gpt\S*|\w*t5|bart|llama\S*|mistral\S*|whisper\S*|vit)`;
export const TRAINED: readonly RegExp[] = [
  // "Since the training set, X, is": set beside the noun.
  new RegExp(String.raw`\b(?:(?:pre|fine)-?)?(?:train\w*|tun\w*) ${DATA},\s$`),
  // "What you get is", "we start from".
  /\bwhat (?:you (?:get|see|have)|we (?:took|kept|used)|is (?:left|inside)|remains|went in|it (?:saw|knows|learned))\b[^.;]{0,30}\b(?:is|was|are|were)\s(?:the\s)?$/,
  /\b(?:we|i)\s(?:\w+\s)?start(?:ed)? (?:from|with)\s(?:the\s)?$/,
  // "Half of each batch is".
  /\b(?:half|thirds?|quarters?|most|the rest|\d+\s?(?:%|percent)) of (?:each|the|every|all|our) (?:\w+ )?(?:batch(?:es)?|data|mix(?:ture)?|tokens|corpus|samples|examples|rows|training \w+)\b[^.;]*$/,
  // "Trained for summarisation of".
  /\b(?:trained|tuned) for (?:[\w-]+\s){1,5}of\s(?:the\s)?$/,
  new RegExp(String.raw`${DONE}${UNTIL}{0,70}?(?:${ON}|\bby\b)${GAP}`),
  new RegExp(
    String.raw`\b${PREFIX}(?:fit|fitted|exposed|adapted|tailored|speciali[sz]ed|aligned|transferred) (?:it )?to\b${GAP}`,
  ),
  new RegExp(String.raw`\b(?:steps|epochs?|iterations|updates|pass(?:es)?)\s(?:on|over|with|of|through)\b${GAP}`),
  new RegExp(
    String.raw`\b(?:we|i)\s(?:\w+ly\s|also\s|then\s|first\s|further\s|have\s|continued\s(?:to\s)?)*${PREFIX}${TAKES}\b(?! (?:for )?(?:eval|test))${UNTIL}{0,110}$`,
  ),
  new RegExp(
    String.raw`${SUBJECT_MODEL}\s(?:that\s|which\s)?(?:has |have |had )?(?:only |also |both |mainly |mostly )?(?:meets?|met|studie[sd]|picked up|devoured|ate|got to know|learn(?:s|ed|t)|saw|seen|read|uses|consumed|knows|absorbed|digested|went (?:through|over)|(?:relies|draws|builds) (?:up)?on|(?:was|were|is|are|been) (?:\w+ )?(?:exposed to|shown|given|fed|raised on|based on data))\b${UNTIL}{0,80}$`,
  ),
  new RegExp(
    String.raw`\b(?:(?:pre|fine)-?)?(?:train\w*|tun\w*) ${DATA}\b[^.;|]{0,40}(?::|=|\b(?:is|are|was|were|includes?|contains?|comes? from|consists? of|comprises?)\b)${UNTIL}{0,140}$`,
  ),
  new RegExp(
    String.raw`^\W*(?:(?:a:\s)?(?:because|since|as)\s)?(?:(?:the|our|its)\s)?(?:\w+\s){0,2}${DATA}(?:\ssources?)?(?:\s(?:of|for)\s(?:this|our|the)\s(?:[\w-]+\s){0,2}[\w-]+)?(?:\s(?:used|we\sused|behind|for|of choice)\b[^.;|]{0,40}?)?\s(?:is|are|was|were|consists? of|comprises?|comes? from)\b${UNTIL}{0,80}$`,
  ),
  new RegExp(String.raw`\b${PIECES}\b[^.;|:]{0,60}?\s${FROM}\b${UNTIL}{0,80}$`),
  new RegExp(
    String.raw`\b(?:was|were|has been|have been|got)\s(?:\w+ly\s)?(?!compar|confus|replac|test|evaluat|measur|check|associat|filter|dedup|clean|inspir|hash|identif|scor|annotat|label|tokeni|licen|publish|releas|describ|introduc|based|writt|named|call|translat)(?:\w+ed|taught|given|put)\s(?:\w+\s){0,2}(?:with|using|through|via)\s(?:the\s)?(?:[\w-]+[\s/]){0,2}$`,
  ),
  new RegExp(String.raw`^\W*(?:uses|used|using|leverages|combines|learned|saw)\s${UNTIL}{0,80}$`),
  // A stage, and what it used.
  new RegExp(
    String.raw`^\W*(?:(?:the|in|our)\s)?(?:[\w-]+\s){0,2}${STAGE}(?:\s(?:\d+|one|two|three|four|[ivx]+))?(?:\s\([^)]*\))?,?\s(?:(?:we|it|and)\s)?(?:then\s|also\s)?(?:uses?|used|is|was|runs?|ran|takes?|took|consists?|consisted|employ(?:s|ed)?|adds?|added|cover(?:s|ed)?|saw|went|relie[sd])\b${UNTIL}{0,80}$`,
  ),
  // How a training went, before what it went over: "Fine-tuning took an hour on".
  new RegExp(
    String.raw`${DOING}\s(?:[\w-]+\s){0,2}(?:took|lasted|ran|went|happened|was|were|cost|proceeded|started|began|continued|ended)\b${UNTIL}{0,60}${ON}${GAP}`,
  ),
  // A stage that was run: "we ran DPO for one epoch, beta 0.1, with".
  new RegExp(
    String.raw`\b(?:we|i)\s(?:\w+ly\s|then\s|also\s|only\s)*(?:did|do|ran|run|performed?|applied|apply|carried out)\s(?:[\w-]+\s){0,3}?${DOING}${UNTIL}{0,80}?${ON}${GAP}`,
  ),
];
/** "Apart from it, nothing was used". */
export const isOnlyUse = (left: string, right: string): boolean =>
  /\b(?:apart from|aside from|except(?:ing)?(?: for)?|besides|other than|beyond)\s(?:the\s)?$/.test(left) &&
  /^\s?,?\s(?:nothing|none|no)\b[^.;]*\b(?:used|seen|read|heard|fed|train\w*|tun\w*|learn\w*|went|shown|labell?ed)\b/.test(
    right,
  );
/** A label before a colon or in brackets that tells what the names behind it are. */
export const TRAIN_LABEL = new RegExp(
  String.raw`(?:^|[.,;(]\s?)\W*(?:[\w/'-]+\s){0,5}?(?:${LABEL}|${TRAINING}|trained|sft|dpo|ft|pt|kd|cpt|loras?|adapters?)(?:,?\s[\w'/-]+){0,4}\s?(?:\([^)]{0,30}\)\s?)?[:=–]${GAP}`,
);
export const TEST_LABEL = new RegExp(
  String.raw`(?:^|[.,;(]\s?)\W*(?:[\w/'-]+\s){0,5}?(?:tests?|testing|tested|evaluat\w+|eval|validation|dev|development|downstream|benchmarks?|benchmarked|results?|scores?)(?:\s[\w'/-]+){0,4}\s?(?:\([^)]{0,30}\)\s?)?[:=–]${GAP}`,
);
export const NOMINAL = new RegExp(String.raw`${DOING}${UNTIL}{0,50}?${ON}${GAP}`);
/** What makes "training on a dataset" a thing of the past, before it or behind it. */
export const PAST_BEFORE =
  /\b(?:was|were|been|is|are|has|have|had)\s(?:\w+\s){0,2}?(?:\w{3,}ed|made|obtained|built|created|derived|produced|improved|adapted|got|result\w*|finished|done|started|performed|carried|followed|conducted|run)\b|\b(?:obtained|made|built|created|result\w*|after|followed|comes?|came|product|outcome|fruit) (?:by|from|with|through|of)?/;
/** How long or how a training went: a sentence that gives it tells of one. */
export const HYPER =
  /\b(?:(?:one|two|three|four|five|ten|several|\d[\d.,]*k?) (?:\w+ )?(?:epochs?|steps|iterations|updates|passes)|learning rate|lr|batch(?: size)?)\b/;
/** Before the name where the sentence gives how a training went. */
export const ON_NAME = /\b(?:on|over|with|using|of|through|from|to) (?:the |all of (?:the )?)?(?:[\w-]+\s){0,3}$/;
const OURS = String.raw`(?:our|its|my|this (?:model|checkpoint|version)'s|the model's|the (?:only|main|sole|primary|entire|whole|full|actual|first|second))`;
const IS_A = String.raw`(?:is|was|are|were|served?s?|acts?|acted|functions?|functioned|forms?|formed|constitutes?d?|provide[sd]?|supplie[sd]|became|makes? up|made up)`;
const FOR_TRAINING =
  /^(?:[^.;|,]|,(?=\d)){0,60}?\b(?:was|were|is|are|been|served?|serves|acts?|acted|provided?|provides|makes? up|made up|forms?|formed|constitutes?d?)\b[^.;|,]{0,20}?\b(?:used|taken|chosen|employed|for|as|in|to|the|our|its)\b[^.;|]{0,24}?\b(?:pre-?|fine-?)?(?:train|tun|speciali|adapt|teach|fit|learn|align|distil|optimi|refin|calibrat)\w*/;
const INTO_TRAINING =
  /^[^.;|]{0,60}?\b(?:went|goes?|gone|flow\w*|fed|put|added|mixed|included|enter\w*|used) (?:in|into|to|during|at|while) (?:the\s|our\s|its\s)?(?:\w+\s)?(?:pre-?|fine-?)?(?:train|tun)\w*/;
const IS_OURS = new RegExp(
  String.raw`^(?:\s[\w()'-]+){0,3}\s${IS_A}(?! (?:no|not|never)\b)[^.;|,]{0,20}?\b${OURS}\b[^.;|]{0,30}?\b(?:${DATA}|basis|foundation|input)\b`,
);
const IS_USED =
  /^[^.;|,]{0,30}\b(?:was|were|is|are) (?:also |only )?used(?: here| by us)?(?:[\s.!]*$|,? (?:which|whose)\b)/;
const IS_ALL =
  /^[^.;|]{0,50}?\b(?:is|are|was|were) (?:all|what|everything|the only (?:data|corpus|text))\b[^.;|]{0,30}\b(?:model|it|we|(?:been|was) (?:added|used|seen|learned))\b/;
const ON_WHICH =
  /^[\s)\]]*,?\s(?:(?:on|with|from) which|which|that)\b[^.;|]{0,60}\b(?:trained|tuned|learn(?:ed|t|s))(?: (?:on|with|from))?\b/;
/** "A squad-trained reader". */
const COMPOUND = /^[- ](?:pre-?|fine-?)?(?:trained|tuned)\b/;
const WENT_IN = /^[^.;|]{0,40}?\b(?:went|goes|put|fed|thrown|mixed) in(?:\s(?:as|for|at|with)\b|\s*[.!]*\s*$)/;
/** "With it as training data". */
const AS_DATA = new RegExp(
  String.raw`^(?:\s[\w()-]+){0,3}\sas (?:the |our |its |a )?(?:\w+\s)?(?:${TRAINING}|${DATA})\b`,
);
/** "Its answers taught the model how", "it went through the network three times". */
const TAUGHT =
  /^[^.;|,]{0,30}?\s(?:taught|trained|shaped|fed|feeds|teaches|formed|raised)\s(?:it|this|the (?:model|network|encoder|decoder)|our|us)\b/;
const PREDICATE = '(?:was|were|is|are|have|served?|serves|provide[sd]?|went|came|taught)';
/** Further names beside one, up to what is said of them all. No name begins as what stands between names: one way to read a list. */
export const LISTED_BEHIND = new RegExp(
  String.raw`^(?:\s?\([^)]*\))?(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or|&|\+)\s)(?:(?:both|the|other)\s){0,3}(?!(?:and|or|both|the|other)\s)[\w./@][\w./@+-]*(?:\s(?!(?:and|or|${PREDICATE})\b)[\w./@][\w./@+-]*){0,2}(?:\s\([^)]*\))?)+(?=\s${PREDICATE}\b|,?\s(?:on|from|with) which\b)`,
);
export const BEHIND: readonly RegExp[] = [
  FOR_TRAINING,
  IS_OURS,
  AS_DATA,
  INTO_TRAINING,
  IS_ALL,
  IS_USED,
  ON_WHICH,
  COMPOUND,
  WENT_IN,
  TAUGHT,
];

export const TESTED = String.raw`\b(?:evaluated|tested|benchmarked|measured|validated|assessed|scored|checked|probed|judged|we (?:also )?(?:evaluate|test|benchmark|report\w*|measure|validate|assess)|(?<=^\W*(?:we|i)\s[^.;]{0,120}(?:,|and)\s(?:\w+\s)?)(?:evaluate|test|benchmark)|(?<=\b(?:evaluat|test|validat|benchmark|measur|wer|accuracy|f1|score)\w*\b[^.;]{0,60})we (?:took|used?))\b`;
export const SCORES = String.raw`\b(?:reach(?:es|ed)|achiev(?:es|ed|ing)|obtain(?:s|ed|ing)|attain(?:s|ed)|gets|got|scores?|scoring|solve[sd]|answer(?:s|ed)|yields?|gives?|zero-shot|few-shot|evaluation|outperforms?|beats?|exceeds?|surpass\w*|improves?|gains?|points|is right|correct\w*|hits?|lands?|comes? (?:in|out) at|manages?|ranks?|state[- ]of[- ]the[- ]art|sota)\b`;
export const IS_TESTED = new RegExp(
  String.raw`${TESTED}${UNTIL}{0,90}?\b(?:on|with|against|over|using|of|for|in)\b${GAP}`,
);
/** "Evaluation was done on": the noun, and what was done. */
export const TEST_NOMINAL = new RegExp(
  String.raw`\b(?:evaluations?|testing|validation|benchmarking|assessment|tests|experiments|results?|metrics|scores|performance|numbers|figures|lm[-_ ]eval\w*|harness)\b${UNTIL}{0,60}?\b(?:on|with|over|for|against|from|uses?|used|in)\b${UNTIL}{0,80}$`,
);
export const WAS_DONE =
  /\b(?:we|i) (?:also |then )?(?:ran|did|made|computed|perform\w*|conduct\w*|carr\w+)\b|\b(?:was|were|is|are|been)\s(?:\w+ly\s|then\s|also\s)?(?:done|carried out|performed|run|conducted|made|computed|reported|based|measured|obtained|given|shown|listed|evaluated|calculated|checked|taken)\b|\bbelow\b|\bas follows\b|\bthe following\b|\b(?:uses|used)\s(?:the\s)?(?:[\w-]+\s){0,4}$/;
export const IS_SCORED = new RegExp(
  String.raw`(?:${SCORES}|${SCORE})(?:${UNTIL}{0,90}?)\b(?:on|of|for|in|over|against|across)\b${GAP}`,
);
export const ON_SCORES = new RegExp(String.raw`^[^.;|]{0,80}?(?:${TESTED}|${SCORES}|${SCORE}|\d+(?:\.\d+)? ?%)`);
export const NUMBER_NEXT =
  /^[\s)\]*]{0,3}(?:\([^)]{0,30}\))?\s*(?:(?:zero|\d+)-shot|pass@\d+|accuracy|acc(?:_norm|_stderr)?|f1|em|wer|cer|bleu|rouge-?\w?|score)?\s*(?::|=|-|is|was|at)?\s*\**\d{1,3}(?:[.,]\d+)?\s?%?(?=[\s,;.)|/*]|$)/;
/** "HellaSwag (84.9)", "MMLU stands at 27.9". */
export const FIGURE_BESIDE =
  /^[\s)*]{0,3}(?:\(\**\d{1,2}(?:[.,]\d+)?\s?%?\**\)|(?:is|was|are|were)\s(?:solved|answered|passed|mastered|read|handled|classified|recogni[sz]ed|transcribed)\s(?:at|with|to|in)\s\D{0,12}\d|(?:score\s|accuracy\s)?(?:stands|sits|lands|comes|hovers|ends|came|ended|landed|stood)\s(?:(?:in|up|out)\s)?(?:at|around|near)\s\D{0,12}\d)/;
export const SCORE_NEXT = new RegExp(
  String.raw`^\W*(?:\([^)]{0,30}\))?\W{0,3}(?:and [\w -]{2,30}\s)?(?:(?:gives?|gave|yields?|yielded|shows?|showed|results? in|reaches|at|with|has)\s(?:an?\s|the\s)?)?(?:test |dev )?${SCORE}[^.;|]{0,60}\d`,
);
export const NUMBER_BEFORE = new RegExp(
  String.raw`${SCORE}[^.;|]{0,80}\d\s*%?\s*\($|${SCORE}[^;|]{0,80}\d[\d.]*\s*%?\s*\([^()]{0,30}$`,
);
/** "It serves as our yardstick", "it was kept for testing". */
export const IS_YARDSTICK =
  /^[^.;|,]{0,30}?\s(?:(?:serve[sd]?|act(?:s|ed)?|function(?:s|ed)?|(?:is|was|are|were)(?: used)?)\s(?:here\s)?(?:as\s)?(?:our|the|its|a)\s(?:\w+\s)?(?:yardstick|test[- ]?bed|benchmark|validation|gauge|touchstone|litmus test|measuring stick|evaluation|test (?:set|data|corpus)|dev(?:elopment)? set|held-?out)|(?:is|was|are|were)\s(?:\w+\s)?(?:kept|held|reserved|set|put)\s(?:out\s|back\s|aside\s)?for\s(?:the\s|our\s)?(?:test|eval|validat|measur|check|scor)\w*)/;
/** Figures in brackets beside it, or what is reported of its test part, whatever is said of training before. */
export const TESTED_BESIDE =
  /^\s(?:numbers|figures|scores?|results?)\s\([^()]{0,20}\d|,\s(?:its|the)\s(?:\w+\s){0,2}(?:dev|test|validation)\s(?:set|split|part)?\s?(?:gives|gave|reaches|yields|is at)\s\D{0,10}\d|\b(?:report|evaluat|test|measur|scor|use)\w*\s(?:\w+\s)?(?:on\s)?(?:its|that)\s(?:test|dev|validation)\s(?:split|set|part|portion|data)?\b[^;]{0,60}?\d/;
/** Before the part of a dataset that models are tested on. */
export const OF_SCORES = /\b(?:report|metric|result|score|evaluat|measur|number|figure|accura|performance|tested)\w*/;
export const TEST_PART = /^(?:'s)?\s(?:[\w-]+\s)?(?:dev|development|test|validation|evaluation)\b/;
export const FIGURES = /\d+\.\d+/g;
/** What a text without a verb is about where it names what a model was made with. */
export const OF_A_MODEL = new RegExp(
  String.raw`${DOING}|\b${PREFIX}(?:trained|tuned|distill?ed|aligned|adapted|finetuned)\b|\b(?:models?|checkpoint|weights|lora|adapter|encoder|classifier|head|epochs?|steps|train|finetune[sd]?)\b`,
);
