import { withoutPlaceholders } from './without-placeholders.ts';

/** What a model card has beyond its front matter. */
export interface CardFacts {
  /** Words of the body: runs of letters and digits in any script. */
  words: number;
  /** A heading of use, or a fenced block of code: the card shows how to use the model. */
  usage: boolean;
}

/** Headings under which cards say how to use a model, in the languages that cards are mostly written in. */
const USAGE_WORDS =
  'usage|use|uses|using|how to|quick ?start|getting started|get started|inference|examples?|utilisation|verwendung|uso';
const USAGE = new RegExp(String.raw`\b(?:${USAGE_WORDS})\b|使い方|使用|用法|사용`, 'i');

/** Facts of the body of a card: text of README.md without its front matter, in one pass over its lines. */
export function readCardFacts(body: string): CardFacts {
  let words = 0;
  let usage = false;
  let fenced: string | undefined;
  let heading = false;
  for (const line of body.split(/\r\n|\r|\n/)) {
    const fence = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1];
    if (fence !== undefined && (fenced === undefined || line.trim() === fenced)) {
      fenced = fenced === undefined ? fence : undefined;
      continue;
    }
    const said = withoutPlaceholders(line).trim() !== '';
    // A heading of use counts with its first line of text; a block of code counts with its first line.
    if (said && (fenced !== undefined || (heading && !line.startsWith('#')))) usage = true;
    if (fenced === undefined && /^#{1,6}\s/.test(line)) heading = USAGE.test(line);
    words += line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  }
  return { words, usage };
}
