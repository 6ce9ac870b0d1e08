/** Names of datasets without an owner that every text may have as words. */
const EVERYDAY = new Set(
  (
    'art drop race emotion gap fever beans dart quartz ropes flores sick copa swag arc cola alt ami atomic asset casino circa counter ' +
    'dream discovery ethos exams glucose hard hover jeopardy liar limit newsgroup newsroom old pass record spider turk zest superb finer medal mocha pass quail silicone clue scan nq mls'
  ).split(' '),
);
const BEFORE =
  /(?:\p{Lo}\s?|[/`"'_-]|--\w+[ =]|\b(?:on|using|with) (?:the )?(?:\[|\*\*)?|\b(?:train\w*|data|sets?|mix\w*|union|sources?)\b[^.:\n]{0,20}:\s|\b(?:data ?sets?|corpus|corpora|data)[: ]+(?:\[|\*\*)?|(?:^|\n)\s*(?:[-*|]\s*)?)$/iu;

/**
 * Whether the name at [start, end) is such a word where no dataset stands: not in capitals, marked, in a link, alone in a
 * line, after "trained on" or beside a word for data.
 */
export function isEverydayWord(text: string, start: number, end: number): boolean {
  const surface = text.slice(start, end);
  if (!EVERYDAY.has(surface.toLowerCase()) || surface === surface.toUpperCase()) return false;
  const after = text.slice(end, end + 24);
  if (/^[\s`"'*\]_-]{0,3}(?:data|corpus|corpora)|^-(?:test|dev|train|validation)\b/i.test(after)) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  // A part of a dataset, where it is written as a name: "accuracy on Spider dev".
  if (/^[A-Z]/.test(surface) && /\b(?:on|of) (?:the )?$/.test(before) && PART.test(after)) return false;
  if (USED.test(text.slice(end, end + 80))) return false;
  // At the beginning of a line it is a name where a label or a cell would be: "beans, peas and lentils" are food.
  if (/(?:^|\n)\s*$/.test(before)) return !/^\s?(?:[|:=([–-]|\n|$)/.test(after);
  return !(BEFORE.test(before) && /^(?:\s?[^a-z\s]|\n|$)/i.test(after));
}

/** A word for a part of a dataset, and no more of a noun. */
const PART = /^ (?:dev(?:elopment)?|test|validation|evaluation|train(?:ing)?)\b(?! \w*(?:strip|kit|result))/;

/** "Fever and liar were used for training". */
const USED =
  /^(?:,? (?:and |or )?[\w./-]+){0,3} (?:was|were|is|are) (?:also |only |both )?used (?:for|in|to|as|during) (?:the |our )?(?:pre-?|fine-?)?(?:train|tun|eval|test|valid)/i;

/** Whether a name is a verb there, in the form that "to" has: "to glue the layers". */
export function isVerb(text: string, start: number, end: number): boolean {
  return (
    /^[a-z]+$/.test(text.slice(start, end)) &&
    /\b(?:to|and|then|we|you|i|or) $/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^ (?:the|it|them|these|those|this|our|all|both|together)\b/.test(text.slice(end, end + 10))
  );
}
