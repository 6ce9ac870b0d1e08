/**
 * What a sentence says of a dataset that it names: used by the model (`asserted`), used by another model that it is made
 * from (`base`), or not used: denied, planned, advised, compared with, removed, asked or commented out (`not-used`).
 */
export type Stance = 'asserted' | 'base' | 'not-used';

/** A sentence is read this far on each side of a mention. */
const NEAR = 240;
const USE = String.raw`(?:pre-?|re-?)?(?:train|tun|fine-?tun|learn|fit|teach|taught|us(?:e|ed|es|ing)\b|includ|contain|see[ns]?\b|saw\b|add|cover|expos|evaluat|test|score|run\b|try|tried|work|support|adapt|part\b|rely|relies|based|touch|transfer|benchmark|report|measure)`;
/** A sentence ends here, and a clause before a word that turns it. */
const END = /[.!?](?:\s|$)|[;\n|]|\s(?:but|however|whereas|though|although|yet)\s/g;

const NOT_BEFORE = [
  new RegExp(
    String.raw`\b(?:not|never|n[o']t|cannot|don'?t|didn'?t|wasn'?t|isn'?t|hasn'?t)\b(?! only\b| just\b)(?:[ ,]+(?!(?:and|but|was|is|which|that|it|we)\b)[\w'’-]+){0,4}[ ,]+${USE}[^,]*$`,
  ),
  /\b(?:neither|nor|without(?: any| using| the)?|excluding|except(?: for)?|other than|instead of|rather than|free (?:of|from)|apart from|no longer|in place of|as opposed to|nothing (?:of|from)|none of)\s(?:[\w'’-]+\s){0,5}[\W_]*$/,
  /\b(?:not|no)(?! only\b| just\b)(?: on| from| with| for| in| of| the| any){0,3} (?:[\w'’-]+ )?[\W_]*$/,
  // Removal.
  /\b(?:remov|exclud|drop|discard|delet|filter|decontaminat|deduplicat|omit|skip|left out|leav\w* out|held? out|hold\w* out|replac|abandon|strip)\w*\s(?:[\w'’-]+\s){0,6}[\W_]*$/,
  // Plans.
  /\b(?:plan|plans|planned|planning|intend\w*|hope|hopes|hoping|aim to|wish|want to|would like|going to|will|shall|todo|to do|future|later|soon|upcoming|roadmap|next (?:step|version|release)|yet to|to be)\b[^,]*\b(?:train|tun|fine-?tun|learn|add|us(?:e|ing)|includ|try|evaluat|test|extend|support|run|release|version|work|step|do|cover|adapt|experiment|continue)\w*[^,]*$/,
  /^\W*(?:plan(?:ned|s)?|todo|to do|future work|next(?: steps?)?|upcoming|coming soon|roadmap|wish ?list|ideas?)\b\s*:/,
  // Advice and what others may do.
  /\b(?:you|users?|anyone|one|people|developers|practitioners|we (?:recommend|suggest|advise|encourage))\b[^,]*\b(?:can|could|may|might|should|must|recommend|suggest|advise|encourage|need to|want to|wish to)\b[^,]*\b(?:train|tun|fine-?tun|adapt|evaluat|test|try|learn)\w*[^,]*$/,
  /\b(?:recommend\w*|suggest\w*|advise\w*|consider|try|feel free to|encourage\w*|please|if|could|should|might|can|may) (?:be |you |to |it |(?:further|then|also|first|either|easily) )*(?:is |was |be |further )*(?:train|tun|fine-?tun|adapt|evaluat|test)\w*[^,]*$/,
  /^\W*(?:for (?:best|better) results,?\s*)?(?:try|consider|please|fine-?tune|train|evaluate|test)\s(?:it|this|them|the model|your)\b[^,]*$/,
  /\b(?:would|had|if)\b[^,]*\b(?:train|tun)\w*[^,]*$/,
  // Comparison.
  /\b(?:compar\w+ (?:to|with|against)|unlike|in contrast (?:to|with)|contrary to|versus|vs\.?|than|outperform\w*|better than|worse than|similar to|like|akin to|inspired by|modell?ed (?:on|after)|in the (?:style|format|spirit) of|analogous to|different from|differs from|same (?:\w+ )?as|(?:format|structure|schema|layout) (?:of|as))\s(?:[\w'’()[\]/-]+\s){0,8}[\W_]*$/,
  /\b(?:baselines?|competitors?|competing|other models?|others|another model|(?:previous|earlier|prior|old|older|former|last) (?:models?|work|versions?|releases?|checkpoints?)|their model|predecessor|rival)\b[^,]*\b(?:train|tun|us(?:e|ed|es)|learn|evaluat|saw)\w*[^,]*$/,
];
const NOT_AFTER = [
  new RegExp(
    String.raw`^[^,.;|\n]{0,40}?\b(?:was|were|is|are|has|have|had|did|does|do|will|would|should|could|can)(?: not|n'?t|n’t| never)\b(?! only)(?:\s[\w'’-]+){0,4}\s${USE}`,
  ),
  /^[^,.;|\n]{0,40}?\b(?:was|were|is|are|has been|have been|had been|being|got) (?:\w+ )?(?:not\b|never\b|remov|exclud|drop|discard|delet|filter|omit|skip|left out|held out|kept out|unused|replac|planned|abandon|missing|absent|off limits|out of scope|future)/,
  /^[^,.;|\n]{0,40}?\b(?:will (?:be|follow|come)|is (?:coming|next|planned)|to follow|to come|coming soon|comes? next|in (?:the|a) (?:future|next)|next time|later|someday|tomorrow|is (?:recommended|suggested|advised)|would (?:be|help|improve)|might (?:be|help)|could (?:be|help)|may help)\b/,
  /^[- ](?:like|style|inspired)\b/,
  /^[^.;|\n]{0,60}\?(?:\s|$)/,
];
/** Another model that this one is made from or learns from, told before the dataset. */
const BASE_BEFORE =
  /\b(?:teacher|base model|parent model|student of|backbone|original (?:model|checkpoint|weights)|source model|upstream model|(?:distill\w*|initiali[sz]\w*|start\w*|warm-?start\w*|continu\w*|deriv\w*|weights) from|checkpoint|init\w* (?:with|by)|encoder)\b(?![^;]*\b(?:this model|we (?:then |further )?(?:fine-?)?tun\w*|was then|and then|then (?:further )?(?:fine-?)?(?:tun|train)\w*|is then|(?:and|was) (?:further )?fine-?tuned)\b)[^;]*\b(?:train|tun|learn|saw|us(?:ed|es)|seen)\w*[^;]*$/;

/** Stance of the sentence around [start, end) of a lower-cased text, within its line. */
export function mentionStance(lower: string, line: { start: number; end: number }, start: number, end: number): Stance {
  const left = plain(lower.slice(Math.max(line.start, start - NEAR), start));
  const right = plain(lower.slice(end, Math.min(line.end, end + NEAR)));
  const before = left.slice(lastEnd(left));
  const next = new RegExp(END.source).exec(right);
  // A question mark is kept: it says that nothing is stated.
  const after = next ? right.slice(0, next.index + 1) : right;
  if (/~~[^~]*$/.test(left) && /^[^~]*~~/.test(right)) return 'not-used';
  if (NOT_BEFORE.some((pattern) => pattern.test(before)) || NOT_AFTER.some((pattern) => pattern.test(after)))
    return 'not-used';
  return BASE_BEFORE.test(before) ? 'base' : 'asserted';
}

/** Without the targets of links, whose dots end no sentence, and without marks of emphasis. */
function plain(text: string): string {
  return text
    .replace(/\]\([^)\s]*\)?/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[*_`[\]"]+/g, ' ');
}

function lastEnd(text: string): number {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(END)) from = index + mark.length;
  return from;
}
