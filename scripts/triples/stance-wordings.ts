/** Words between one that turns a sentence and the dataset; a comma ends its reach. */
const WORDS = String.raw`(?:\s[\w'()&+/-]+)`;
/** Verbs of use in the form that follows "to", "can" or a command. */
const TO_USE = String.raw`(?:(?:re|pre|fine)-?)?(?:train|tune|adapt|evaluate|test|try|run|add|use|include|extend|support|cover|experiment|release|continue|benchmark|learn)`;
const USED = String.raw`(?:(?:re|pre|fine)-?)?(?:train|tun|evaluat|test|add|us|includ|adapt)(?:ed|ing)?`;

/** Before a dataset, in its clause: denial, plan, advice. */
export const NOT_IN_CLAUSE: readonly RegExp[] = [
  // Denial. What was not done to a dataset (filtering) leaves it in use.
  new RegExp(
    String.raw`\b(?:not|never|cannot|\w+n't|un(?:train|test|expos|tun|touch)\w*|no|neither|nor|without|none|nobody|no[- ]one|nothing(?!\s(?:but|other|except|else)\b)|zero|hardly|unable|(?<!early[ -])stop\w*|ceas\w*|fail\w*|refus(?:e[sd]?|ing)|avoid\w*|lack\w*|free (?:of|from)|instead of|rather than|other than|apart from|except(?:ing)?(?: for)?|(?:with the )?exception of|aside from|save for|barring|minus|excluding|devoid of|in place of|as opposed to|no longer|everything but|anything but)` +
      String.raw`(?!\s(?:only|just|merely|filter\w*|pre-?process\w*|clean\w*|dropout|augment\w*|chang\w*|further|special|additional|extra|loss|doubt)\b)${WORDS}{0,12}\s*[\W]*$`,
  ),
  // What may be or will be, whatever the verb; what "can be found" is there.
  /(?:\b(?:we|i|it|they|you)'(?:ll|d)|\b(?:can|could|may|might|should|must|would|will|shall|ought to|needs? to|have to|has to))\b(?!\s(?:\w+\s)?(?:be )?(?:find|found|seen?|notice|explain\w*|only because|since|(?:improved|raised|increased|pushed|brought) (?:up )?to)\b)[^,]*$/,
  /\b(?:presumably|probably|likely|perhaps|maybe|possibly|hopefully|eventually|unknown|unclear|unsure|whether|doubtful)\b[^,;]*$/,
  /\bbefore any\b[^,]*$|\b(?:would|could) have\b[^,]*$|(?:\bif\b|^\W*had\b)[^,]*\b(?:train|tun)\w*[^,]*$/,
  new RegExp(
    String.raw`\b(?:plan\w*|intend\w*|hop(?:e|es|ing)|aim\w*|wish\w*|want\w*|like|going|yet|about|soon|expect\w*|remains?|left|goal is|next step is) to\s(?:be\s)?(?:[\w-]+\s){0,3}?(?:${TO_USE}|${USED})\b[^,]*$`,
  ),
  // "We are collecting money to train on it".
  new RegExp(
    String.raw`(?:\b(?:is|are|am)|'(?:re|m))\s(?:(?:still|currently|now|also|already)\s)?(?!using|being)\w+ing\b[^,;]*?\sto\s(?:be\s)?${TO_USE}\b[^,;]*$`,
  ),
  /\b(?:plan|plans|planned|planning|todo|to-do|roadmap|upcoming|coming soon|wish ?list|open (?:tasks?|issues?|points?|questions?|work)|future (?:work|versions?|releases?|plans?)|next (?:steps?|versions?|releases?)|ideas?)\b\s*[:,–-][^.]*$/,
  /^\W*(?:next|to ?-?do|later|soon|future|upcoming)\b[^.:]{0,20}:|\b(?:consider|candidates?)\b[^.]{0,60}$/,
  /\b(?:plans?|planning|planned) (?:for|on|a|an)\b[^,]*$|\bworking (?:on|towards?)\b[^,]*$|\bin (?:the|a) (?:near )?(?:future|next)\b[^.]*$/,
  // Advice, and what others may do.
  new RegExp(
    String.raw`\b(?:can|could|may|might|should|must|need to|want to|wish to|like to|recommend\w*|suggest\w*|advis\w*|encourag\w*|consider\w*|feel free to|possible to|easy to|better to|best to|try|please|has to|have to)` +
      String.raw`(?:\s(?!and\b|or\b)[\w'-]+){0,5}?\s(?:${TO_USE}\b|(?:(?:re|pre|fine)-?)?(?:train|tun)(?:ed|ing)\b(?!\s(?:data|set|corpus|code|script|run|log))|evaluat(?:ed|ing)\b)[^,]*$`,
  ),
];

/** In a heading or a label: what stands below it is wished, left out or of others. */
export const NOT_LABEL =
  /\b(?:future|plan(?:s|ned)?|to-?do|roadmap|next (?:steps?|versions?|releases?)|upcoming|coming (?:soon|up|next)|in (?:preparation|progress)|in the (?:works|pipeline|making)|ongoing|under ?way|pending|unfinished|still (?:running|training)|ideas?|wish ?list|suggest\w*|suggestions?|recommend\w*|possible|candidates?|optional|related|(?<!(?:and|among|amongst|besides|as|any) )others?|similar|alternatives?|compar(?:ed|ison|able)\w*|baselines?|competitors?|previous|earlier|legacy|deprecated|obsolete|unused|un?included|exclu\w+|remov\w+|dropped|omitted|discarded|rejected|held[- ]out from|left out|gone|lost|withdrawn|struck|purged|scrapped|banned|blocked|retired|replaced|missing|absent|lacking|not|never|without|\w+n't|no longer)\b/;

/** Verbs that take a dataset out, and what compares with one. */
const OUT = String.raw`\b(?:remov\w+|exclud\w+|drop(?:ped|s|ping)?|discard\w*|delet\w+|filter\w* out|decontaminat\w+|de-?duplicat\w+(?=[^;]*\bagainst\b)|omit\w*|skip\w*|leav\w+ out|left out|took out|tak\w+ out|held out(?! (?:for|as) (?:the )?(?:test|eval|valid|dev))|hold\w* out(?! (?:for|as) (?:the )?(?:test|eval|valid|dev))|replac\w+|abandon\w*|stripp?\w*|cut out|reject\w*|avoid\w*)`;
const COMPARED = String.raw`\b(?:compar\w+ (?:to|with|against)|unlike|in contrast (?:to|with)|contrary to|versus|vs\.?|than|similar to|like(?! model\b)(?: those (?:of|in|from))?|akin to|resembl\w+|mimic\w*|analogous to|different from|differs? from|inspired by|modell?ed (?:on|after)|in the (?:style|format|spirit|manner) of|same (?:\w+ )?as|(?:format|structure|schema|layout|style) (?:of|as)|alternative to|as (?!well|soon|much|far)\w+ as|(?:procedure|protocol|guidelines?|methodology|conventions?) (?:of|from)|overlap\w* with)`;

/** Before a dataset, in its sentence: removal, comparison, other models. */
export const NOT_IN_SENTENCE: readonly RegExp[] = [
  // "We removed duplicates from squad" leaves squad in use.
  new RegExp(
    String.raw`${OUT}(?!${WORDS}{0,6}(?:\sfrom|(?<=out)\sof)(?:\sthe)?\s*$)(?!${WORDS}*\s(?:and|then)\s)${WORDS}{0,6}\s*[\W]*$`,
  ),
  new RegExp(
    String.raw`(?:exclud|remov|unused|missing|omitt|commented out|deprecat|discard|skipp|dropp|left out|not (?:used|included)|(?:fell|fall|went|gone|taken) (?:away|out))\w*[^.:]{0,30}:[^.]*$`,
  ),
  new RegExp(String.raw`${COMPARED}(?:\s(?!on\b)[\w'()-]+){0,3}\s*[^\w:]*$`),
  new RegExp(
    String.raw`${COMPARED}(?:(?!\b(?:it|we|this model)\s)[^,])*\b(?:train|tun|fit|learn|made|built|fed|taught|rais|bred|heard|saw|seen)\w*[^,]*$`,
  ),
  /\bfeel free\b[^.;]*$/,
  /^\W*(?:in|by) (?:comparison|contrast)\b(?! to\b| with\b)/,
  /^\W*(?:for|as|by way of)\s(?:an? |the )?(?:comparisons?|reference(?: points?)?|yardstick|baseline|points? of (?:reference|comparison)|contrast|context|orientation|control)\b/,
  // What was so until a version, and of another one in brackets.
  /\(v(?:ersion\s)?\d[\d.]*\s(?:still\s)?(?:used|had|saw|was)\b[^()]*$/,
  // What another paper did.
  /^\W*(?:note:?\s)?in (?:the|an?|their|his|her) (?:[\w-]+\s){0,3}(?:paper|work|study|thesis|implementation|experiments?)\b(?!.*\b(?:we|our|ours|this model)\b)/,
  // "Three points below what a BERT tuned on it gets".
  /\b(?:below|above|under|over|behind|than|near|close to|as good as) (?:what|that of) (?:an?|any|the)\s(?:[\w.-]+\s){1,4}(?:pre-?|fine-?)?(?:trained|tuned) (?:on|with)\s(?:the\s)?$/,
  /^\W*(?:up to|until|till|prior to|before)\s(?:and including\s)?(?:v|version|release|checkpoint|build|revision|\d)/,
  // What is said to be wrong.
  /\b(?:myth|rumou?rs?|misconception|falsely|wrongly|mistak\w+|erroneous\w*|supposedly|allegedly|untrue|not true|false|incorrect\w*|claim(?:s|ed))\b[^,;]*$/,
  /\b(?:another|other|different|separate|sister|similar) (?:[\w-]+\s){0,2}(?:models?|checkpoints?|versions?|systems?|networks?|loras?|adapters?), (?:which|that|trained|tuned|fine-?tuned|pre-?trained)\b[^;]*$/,
  // What a dataset was made from.
  /\b(?:which|that)\s(?:extends?|builds? (?:up)?on|generali[sz]es?|succeeds?)\s(?:the\s)?(?:[\w-]+\s)?$/,
  // What was taken back, and what was there before.
  /\b(?:withdrew|withdrawn|retired|pulled|deleted|took down) (?:the|our|an?|its) (?:\w+\s){0,2}(?:checkpoint|model|version|weights|release|upload)\b[^.;]*$/,
  /^\W*(?:the|an|our) (?:earlier|previous|old|former) (?:upload|release|version|checkpoint|weights|model)\b[^.;]*\b(?:was|were|had been) (?:\w+ )?(?:pre-?|fine-?)?(?:trained|tuned)\b[^.;]*$/,
  // Set against a model by what it was trained on.
  /\b(?:beat(?:s|en)?|outperform\w*|surpass\w*|exceed\w*|match(?:es|ed)|rivals?|trails?|lags? behind|falls? short of|behind|close to|on par with|ahead of|against|relative to|competes? with|competitive with|than)\s(?!and\b)(?:[\w-]+\s){0,6}?(?:models?|checkpoints?|systems?|networks?|versions?|baselines?|\w*bert\w*|gpt\S*|t5\S*|bart|llama\S*|mistral\S*|whisper\S*)\s(?:\w+\s){0,2}(?:(?:pre|fine)-?)?(?:trained|tuned)\b[^,;]*$/,
  /\b(?:baselines?|competit\w+|competing|rivals?|other (?:\w+ )?(?:models?|systems?|works?)|others|another (?:\w+ )?model|models? (?:such as|like)|(?:previous|earlier|prior|old|older|former|last) (?:\w+ )?(?:models?|works?|versions?|releases?|checkpoints?)|related work|their models?|predecessors?)\b[^,]*\b(?:train|tun|us(?:e|ed|es)|learn|evaluat|saw)\w*[^,]*$/,
  /(?:^\W*for|\b(?:see|use|try|check|prefer|choose|pick|look at)) (?:a|an|the|our|another|any) (?:[\w-]+ ){0,3}(?:models?|checkpoints?|versions?|systems?) (?:that (?:was|is|were|are) |which (?:was|is) )?(?:pre-?|fine-?)?(?:train|tun)ed[^,.]*$/,
];

const SUBJECT = String.raw`^(?:\s(?!(?:was|were|is|are|used|and|for|to)\b)[\w'()-]+){0,5}`;

/** After a dataset. */
export const NOT_AFTER: readonly RegExp[] = [
  new RegExp(
    String.raw`${SUBJECT}\s(?:was|were|is|are|has|have|had|did|does|do|will|would|should|could|can|may|might)(?:\s?not|n't|\snever)\b(?! only)`,
  ),
  new RegExp(
    String.raw`${SUBJECT}\s(?:was|were|is|are|has been|have been|had been|being|got|be|remains?)\s(?:\w+ )?(?:remov|exclud|drop|discard|delet|filtered out|omit|skipp|left|held out|kept out|unused|replac|plan|abandon|missing|absent|off limits|out of scope|pending|on the (?:road|todo)|in progress|ongoing|future|next\b|upcoming|todo|recommend|suggest|advis|reject|avoid|stripp|taken out|cut|coming|due|expected|in the works|deprecat|obsolete)`,
  ),
  new RegExp(
    String.raw`${SUBJECT}\s(?:will (?:be|follow|come)|to follow|to come|coming soon|comes? next|would|might (?:be|help)|could (?:be|help)|may help|should be)\b`,
  ),
  /^[^.;|,]{0,24}[-(:–]\s*(?:not\b|never|none|no\b(?=\W*$|\W*[).,]|\s(?:longer|more|use))|unused|plan|removed|excluded|dropp|todo|tbd|soon|later|future|pending|upcoming|omit|skipp|coming|tomorrow|next\b|once\b|as soon|not yet|to (?:be|come|follow)\b|tba\b|n\/a\b|wip\b|in progress|work in progress)/,
  /^[^.;|]{0,80}\((?:[^()]{0,40},\s)?(?:not|never)\s(?:used|included|seen|trained|part)\b/,
  /^[^.;]{0,60}\b(?:is|are|was|were|may be|might be)\s(?:\w+\s){0,2}?(?:better|good|best|suitable|safer|preferable|decent|viable)\s(?:choice|option|alternative|fit|start|starting point|candidate|suited)\b/,
  /^\s(?:is\s|are\s)?(?:\(\s?)?(?:in (?:the )?queue|queued|scheduled|on hold|postponed|in progress|pending)\b/,
  /^,\s*(?:unused|planned|removed|excluded|dropped|omitted)\b|^ (?:out|aside|away|off (?:the|our|my)|from (?:the|our) (?:list|mix|plan))\b/,
  // Without effect, or no more.
  /^[^.;|]{0,30}?\s(?:brought|gave|yielded|made|had|showed|did)\s(?:us\s)?(?:nothing|no\b|little|not\b)/,
  /^[^.;]{0,30}\bbut (?:\w+ ){0,3}(?:against|not (?:any|in (?:this|v\d|version|the (?:new|current|latest)))|dropp|abandon|reject|remov|(?:did|do|does|was|were|is|are|could|have|has) not\b|gave up|stopp|skipp)/,
  /^(?:[- ](?:like|inspired)\b|-style)|^ (?:format|style|scheme|schema|layout|structure|convention)s?\b/,
  /^[^.;|]{0,60}\?(?:\s|$)/,
];

/** Another model that this one is made from or learns from, told before the dataset and before what was done then. */
export const OF_BASE =
  /\b(?:teacher|(?<=^\W*)base(?=:\s)|(?:built|based) (?:up)?on (?:a|an|the)\b[^,;]{0,40}\b(?:model|encoder|network|checkpoint)|(?<!-|\b[\w-]*(?:bert|electra|t5|bart|gpt|wav2vec2?|whisper|vit|deberta)[\w-]*\s)base (?:model|checkpoint|weights)|parent (?:model|checkpoint)|parents?|donors?|one of the (?:models|ingredients|components|checkpoints)|from (?:an?|another) (?:[\w-]+\s){1,3}?(?:(?:that|which) (?:\w+\s){0,3}(?:had|has|was|were)|its|their|his|her|others?|somebody)|student of|(?:trained|tuned) by (?!us\b|me\b|using|continu|minimi|maximi)(?:\w+\s){1,3}?(?=on\b|with\b)|backbone|starting point(?! for)|un(?:quanti[sz]|prun|merg|compress)ed (?:model|weights|version|checkpoint)|full-precision (?:model|weights|version)|(?:weights|parameters|encoder|checkpoint) (?:that )?(?:comes?|came|stems?|stemm\w+|(?:is|are|was|were) taken) from|(?:copy|conversion|port|export|(?:onnx|gguf|ggml|gptq|awq|mlx|tflite|openvino|int8|converted|quanti[sz]ed|pruned|compressed|exported)\s(?:\w+\s)?(?:version|variant|build|weights|copy)) of (?:a|an|the)\b|pre-?trained (?:encoder|backbone|weights|checkpoint) (?:was|were|had|has|that)|original (?:[\w-]+ )?(?:model|checkpoint|weights|card|was|were)|source model|upstream model|(?:distill(?:ed|ing|ation)|inherit\w*\b[^,;]{0,30}|initiali[sz]\w*|start\w*|warm-?start\w*|continu\w*|deriv\w*|weights) from|(?<!\b(?:this|our|these|present|current|released|fine-?tuned?|final|best|uploaded)\s|\bthis is (?:the|an?)\s)checkpoint(?!\s(?:here\s)?(?:was|is|has been)\s(?:\w+\s)?(?:fine-?)?tuned\b)|init\w* (?:with|by))\b(?!\s(?!\S*(?:train|tun))\S*[/\d-]\S*\s(?:with|on|using|over)\b)(?![^;]*\b(?:this (?:model|one)|ours|the present \w+|we (?:then |further )?(?:fine-?)?tun\w*|was then|and then(?! on\b)|and (?:(?:fine-?)?(?:tunes?|trains?)|adapts?|continues?)\b|\)?,\s(?:and\s|while\s)?(?:the|our)\s(?:[\w-]+\s){1,2}(?:was|were|is|are)\s(?:then\s|only\s)?(?:pre-?|fine-?)?(?:trained|tuned)|then (?:further )?(?:fine-?)?(?:tun|train)\w*|(?:we|i) (?:\w+ly |then |further |also )*(?:did|do|ran|made|applied|performed|added|put|used?)|is then|(?:and|was) (?:further )?fine-?tuned|and (?:then |further )?(?:trained|tuned|adapted|saw|learn(?:s|ed|t)|fed|read|taught|exposed|aligned|optimi[sz]ed))\b)[^;]*\b(?:(?:pre|fine)?-?(?:train|tun)|learn|saw|us(?:ed|es)|seen|fit|fed|expos|adapt|optimi|distil|align|sft|dpo|rlhf)\w*[^;]*$/;

/** "LLaMA, whose pre-training included", "initialised with wav2vec2 (". */
export const OF_ITS_START =
  /\bwhose (?:pre-?)?training\s(?:(?:data|set|corpus|mix)\s)?(?:included|used|was|were|contained|covered|comprised|saw)\b[^.;]*$|\b(?:initiali\w+|start\w*|warm-?start\w*|base(?: model)?:|based (?:up)?on|tuned from)\b(?:[^.;()]|\.\d){0,80}\s\((?:(?:(?:which|that)\s)?(?:was\s|is\s)?(?:pre-?)?trained (?:on|with)\s|which saw\s)?(?:the\s)?$/;

/** The same of a model that can be no other than the source, whatever was done to it. */
export const OF_SOURCE =
  /\b(?:which|that) had been (?:\w+ )?(?:pre-?|fine-?)?(?:trained|tuned)\b[^;,]*$|\b(?:teachers?|un(?:quanti[sz]|prun|merg|compress)ed (?:model|weights|version|checkpoint)|(?:full-precision|source|parent|upstream) (?:model|weights|version|checkpoint))\b(?![^;]*(?:\b(?:this model|student|we|it|then|while|into)\b|,))[^;]*\b(?:(?:pre|fine)?-?(?:train|tun)|learn|saw|us(?:ed|es)|seen|fit|fed|expos|adapt|optimi|distil|align|sft|dpo|rlhf)\w*[^;]*$/;
