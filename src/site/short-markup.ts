/** What holds text as it is: nothing in it is markup. */
const AS_IS = /(<(script|style|pre|textarea)\b.*?<\/\2>)/gs;
/** End tags that HTML lets out where the next of its kind, or the end of what it is in, follows: always so for these, with
 * the space around them, which would else stand in a cell. */
const NOT_NEEDED = /\s*<\/(?:(?:td|th|tr|thead|tbody|dt|dd)>\s*|(?:li|option)>)/g;
/** Attribute by which Astro tells the elements of a component from others. */
const SCOPE = /data-astro-cid-([a-z0-9]{8})/g;

const DRAWING = /<svg.*?<\/svg>/gs;
const EMPTY = /><\/(?:line|circle|rect|path|use)>/g;
/** An attribute whose value needs no quotes, with the sign behind it; a slash would become part of the value. */
const PLAIN = /(\s(?!href|id|class)[\w-]+)="([\w.,()#:%-]+)"(?=[\s>])/g;

/** A page with fewer bytes and the same tree but for space: without end tags that need not be, nor quotes in its drawings. */
export function shortMarkup(html: string): string {
  return html
    .split(AS_IS)
    .filter((_, at) => at % 3 < 2)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll(NOT_NEEDED, '').replaceAll(DRAWING, shortDrawing)))
    .join('');
}

function shortDrawing(svg: string): string {
  // A space keeps the slash out of a value without quotes.
  return svg
    .replaceAll(PLAIN, '$1=$2')
    .replaceAll(EMPTY, (end, at: number, all: string) => (all[at - 1] === '"' ? '/>' : ' />'));
}

/** Names for the scopes of components in these pages: as short as their number allows, the same for the same pages. */
export function shortScopes(pages: Iterable<string>): (text: string) => string {
  const found = new Set([...pages].flatMap((html) => [...html.matchAll(SCOPE)].map(([, scope]) => scope!)));
  const names = new Map([...found].sort().map((scope, at) => [scope, `data-${at.toString(36)}`]));
  return (text) => text.replaceAll(SCOPE, (whole, scope: string) => names.get(scope) ?? whole);
}
