/** What JSON leaves as it is though it hides or turns text: the second half of the controls, formats, line separators. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name from a file as errors show it: quoted, nothing in it hidden, no longer than a line. */
export function shownName(name: string): string {
  const quoted = JSON.stringify(name.length > 80 ? `${name.slice(0, 79)}…` : name);
  return quoted.replace(HIDDEN, (mark) => `\\u{${mark.codePointAt(0)!.toString(16)}}`);
}

/** Extents of a shape as errors show them, the first ones of a long one. */
export function shownShape(dims: readonly number[]): string {
  return dims.length > 8 ? `${dims.slice(0, 8).join(', ')}, …` : dims.join(', ');
}
