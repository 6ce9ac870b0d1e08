/** A comment, or a string of three or one quotes, ended or not. */
const BLANKED = new RegExp(
  [
    /#[^\n]*/,
    /("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*(?:\1|$)/,
    /"(?:\\[\s\S]|[^"\\\n])*(?:"|$)/,
    /'(?:\\[\s\S]|[^'\\\n])*(?:'|$)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

/**
 * Python source with each comment and each string as `masked` gives it. They go together: a quote in a comment opens
 * nothing, a # in a string comments nothing out.
 */
export function maskPython(source: string, masked: (found: string, isComment: boolean) => string): string {
  return source.replace(BLANKED, (found) => masked(found, found.startsWith('#')));
}
