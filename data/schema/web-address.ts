/** What a browser leaves out of an address before it looks at its scheme, and blanks, which no address has. */
const LEFT_OUT = /[\p{C}\s]/u;

/**
 * An address from outside as a link may have it: absolute, http or https, without user, and with nothing in it that a
 * browser would skip; undefined for any other text, such as `java\tscript:` or `//host`.
 */
export function webAddress(text: string): string | undefined {
  if (LEFT_OUT.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { href, username, password } = new URL(text);
  return username === '' && password === '' ? href : undefined;
}
