import { labelWidth } from './label-width.ts';

/** Lines of a text in a width of px at a size of px, by estimated widths; a longer word has a line of its own. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && (labelWidth(longer, 720) / 12) * size <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
