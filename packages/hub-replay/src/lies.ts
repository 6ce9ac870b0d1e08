/** Names of what an answer may be in place of what it should be, by the kind of fault. */

type Words<Line extends string> = Line extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Line;

/** The words of some lines, with their types. */
function words<const Lines extends readonly string[]>(...lines: Lines) {
  // Split at blanks, as the type says.
  return lines.join(' ').split(' ') as [Words<Lines[number]>, ...Words<Lines[number]>[]];
}

/** Pages of a listing. */
export const pageLies = words(
  'empty-next full-last half-last empty-last same-again other-kind partial object one-new some-missing first-missing',
  'row-for-another row-too-many reversed shuffled other-case same-likes same-record numbers-as-text last-missing',
  'row-of-next earlier-row list-of-list fewer-cells deep-twice',
);
/** Next links. */
export const linkLies = words(
  'unparsable no-address other-path other-parameters back self previous skip repeat relative no-rel bare-rel two',
  'prev-first limit-one limit-huge no-cursor other-cursor user port fewer-fields twice cut',
);
/** Answers for one repository. */
export const bodyLies = words(
  'null list text number empty other-repository other-types same-name other-case other-_id error',
);
/** Texts of files. */
export const fileLies = words(
  'accepted no-content partial cut empty login pointer bytes etag weak-etag no-etag forged other-commit crlf bom json',
  'long-front-matter open-front-matter aliases nested long-line many-lines bytes0',
);
/** Trees. */
export const treeLies = words(
  'parts next-empty next-self next-for-ever no-entries sizes negative oids short-oids directories submodules dots twice',
  'error',
);
/** How JSON is written. */
export const jsonLies = words(
  'bom utf16 latin1 surrogate-bytes nul nan infinite big exponent hex comment prefix callback trailing trailing-comma',
  'lines twice in-text envelope error nothing proto deep escapes',
);
/** Head and bytes of an answer. */
export const wireLies = words(
  'gzip-plain plain-gzip gzip-cut gzip-twice gzip-tail brotli changed length-short length-long length-text two-lengths no-type',
  'text-type other-charset html-type long-header hints close not-http half-head silent rate-text rate-negative rate-spent',
  'rate-huge rate-hourly policy-zero date-past aged stale refresh answered-twice',
);
