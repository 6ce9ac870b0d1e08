/** A name from a file as errors show it: quoted, control characters escaped, no longer than a line. */
export function shownName(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 79)}…` : name);
}

/** Extents of a shape as errors show them, the first ones of a long one. */
export function shownShape(dims: readonly number[]): string {
  return dims.length > 8 ? `${dims.slice(0, 8).join(', ')}, …` : dims.join(', ');
}
