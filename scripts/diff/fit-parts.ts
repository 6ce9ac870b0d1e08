/** A part of the diff, which may be cut after any of its lines. */
export interface Part {
  /** By which the last line names a part that was left out. */
  title: string;
  /** Its heading or the head of its table, kept with at least one line. */
  head: string;
  /** Each stands for itself; a line may hold line breaks. */
  lines: readonly string[];
  /** Things of its kind that it has no lines for. */
  beyond?: number;
  /** Line that says that so many more things were cut. */
  more: (cut: number) => string;
  /** Part of all bytes that it may have before the less important ones had their turn. */
  share: number;
}

/** Kept for the line that says what was left out. */
const RESERVE = 700;
/** Of up to four bytes each. */
const MOST_TITLES = 130;

/**
 * Parts one below the other in at most so many bytes. The order is that of importance: each has up to its share, then
 * the first ones take what is left, and the last line says how many parts did not fit.
 */
export function fitParts(parts: readonly Part[], most: number, hint: string): string {
  const sizes = parts.map(sizesOf);
  const whole = parts.map(({ lines }) => lines.length);
  const textWith = (kept: readonly number[]) => parts.map((part, at) => textOf(part, kept[at]!)).join('');
  const totalOf = (kept: readonly number[]) => sizes.reduce((sum, sizeOf, at) => sum + sizeOf(kept[at]!), 0);
  if (totalOf(whole) <= most) return textWith(whole);
  const kept = parts.map(() => 0);
  for (const isShared of [true, false]) {
    for (const [at, part] of parts.entries()) {
      const room = most - RESERVE - totalOf(kept) + sizes[at]!(kept[at]!);
      const own = isShared ? Math.min(room, part.share * most) : room;
      kept[at] = Math.max(kept[at]!, linesWithin(sizes[at]!, part.lines.length, own));
    }
  }
  const leftOut = parts.filter((_part, at) => kept[at] === 0);
  return leftOut.length === 0 ? textWith(kept) : `${textWith(kept)}\n${leftOutLine(leftOut, parts.length, hint)}\n`;
}

/** Text of a part with so many of its lines; nothing without a line. */
function textOf({ head, lines, beyond = 0, more }: Part, kept: number, all = lines.length): string {
  if (kept === 0) return '';
  const cut = all - kept + beyond;
  return `\n${[head, ...lines.slice(0, kept)].filter(Boolean).join('\n')}\n${cut > 0 ? `\n${more(cut)}\n` : ''}`;
}

/** Bytes of a part with so many of its lines, by sums over its lines. */
function sizesOf(part: Part): (kept: number) => number {
  const sums = [0];
  for (const line of part.lines) sums.push(sums.at(-1)! + bytesOf(line) + 1);
  return (kept) => (kept === 0 ? 0 : bytesOf(textOf({ ...part, lines: [] }, kept, part.lines.length)) + sums[kept]!);
}

/** So many lines of a part fit in the bytes. */
function linesWithin(sizeOf: (kept: number) => number, lines: number, bytes: number): number {
  // All of it lacks the line that says what was cut, and may be shorter than all but one.
  if (sizeOf(lines) <= bytes) return lines;
  let [low, high] = [0, lines - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sizeOf(middle) <= bytes) low = middle;
    else high = middle - 1;
  }
  return low;
}

function leftOutLine(leftOut: readonly Part[], all: number, hint: string): string {
  const titles = leftOut.map(({ title }) => title).join(', ');
  const short = titles.length <= MOST_TITLES ? titles : `${titles.slice(0, MOST_TITLES).replace(/, [^,]*$/, '')}, …`;
  return `Left out for length: ${leftOut.length} of ${all} parts (${short}). ${hint}`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
