/** Behind every instant. */
export const FUTURE = '~';

/**
 * Whether an instant is later than another, both as ISO 8601 with a Z: as texts, but for those of one second of which one
 * is without its fraction, since many servers leave out one of zero.
 */
export function isLater(instant: string, other: string): boolean {
  return instant > other && instant.slice(0, -1) > other.slice(0, -1);
}
