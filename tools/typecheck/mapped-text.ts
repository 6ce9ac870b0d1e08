import { placeOf } from './place-of.ts';

/** Text made of pieces of a source and of text of its own, which knows where its pieces were. */
export interface MappedText {
  /** Appends text that no source has. */
  write(text: string): void;
  /** Appends the source between two offsets. */
  copy(start: number, end: number): void;
  text(): string;
  /**
   * Place in the source of a place in the text, both counted from 1; text of its own is where the piece before it
   * ended.
   */
  originOf(line: number, column: number): [line: number, column: number];
}

/** An empty text of pieces of this source. */
export function mappedText(source: string): MappedText {
  let text = '';
  const pieces: { at: number; start: number; end: number }[] = [];
  return {
    write(own) {
      text += own;
    },
    copy(start, end) {
      pieces.push({ at: text.length, start, end });
      text += source.slice(start, end);
    },
    text: () => text,
    originOf(line, column) {
      const offset = offsetOf(text, line, column);
      const piece = pieces.findLast(({ at }) => at <= offset);
      return piece === undefined ? [1, 1] : placeOf(source, Math.min(piece.end, piece.start + offset - piece.at));
    },
  };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
