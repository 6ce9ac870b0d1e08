/** What holds text as it is: nothing in it is markup. */
const AS_IS = /(<(script|style|pre|textarea|code)\b.*?<\/\2>)/gs;
/** End tags that HTML lets out where the next of its kind, or the end of what it is in, follows: always so for these, with
 * the space around them, which would else stand in a cell. */
const NOT_NEEDED = /\s*<\/(?:(?:td|th|tr|thead|tbody|dt|dd)>\s*|(?:li|option)>)/g;
/** Attribute by which Astro tells the elements of a component from others. */
const SCOPE = /data-astro-cid-([a-z0-9]{8})/g;

/** Elements that begin a line of their own: space beside their tags is nothing that a reader sees. */
const BLOCKS =
  'html|head|body|meta|link|title|main|header|footer|nav|section|aside|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|' +
  'thead|tbody|tr|th|td|figure|figcaption|details|summary|form|fieldset|select|option|picture|source';
const BLOCK_SPACE = new RegExp(
  `[ \\t\\n\\f\\r]+(?=</?(?:${BLOCKS})\\b)|(?<=</?(?:${BLOCKS})\\b[^<>]*>)[ \\t\\n\\f\\r]+`,
  'g',
);
/** A paragraph ends where one of these begins. */
const ENDED_P = /<\/p>(?=<(?:p|h[1-6]|ul|ol|dl|table|div|figure|details|section|footer|header|form|nav)\b)/g;
const TAG = /<[a-z][^<>]*>/g;
/** An attribute of HTML whose value needs no quotes. */
const UNQUOTED = /(\s[\w-]+)="([^\s"'=<>`]+)"(?=[\s>])/g;

const DRAWING = /(<svg.*?<\/svg>)/gs;
const EMPTY = /><\/(?:line|circle|rect|path|use)>/g;
/** An attribute whose value needs no quotes, with the sign behind it; a slash would become part of the value. */
const PLAIN = /(\s(?!href|id|class)[\w-]+)="([\w.,()#:%-]+)"(?=[\s>])/g;

/** A tag, or a quote of the text that Astro wrote as a name: only in values of attributes it has to be one. */
const TAG_OR_QUOTE = /<[a-z!/](?:"[^"]*"|'[^']*'|[^"'>])*>|&(?:#39|quot);/gi;

/** A page with fewer bytes and the same tree but for space: without end tags and quotes that need not be. */
export function shortMarkup(html: string): string {
  return html
    .split(AS_IS)
    .filter((_, at) => at % 3 < 2)
    .map((part, at) => (at % 2 === 1 ? asIs(part) : plainQuotes(shortPart(part))))
    .join('');
}

/** Scripts and styles know no names of signs. */
function asIs(part: string): string {
  return /^<s(?:cript|tyle)/.test(part) ? part : plainQuotes(part);
}

function plainQuotes(html: string): string {
  return html.includes('&#39;') || html.includes('&quot;')
    ? html.replace(TAG_OR_QUOTE, (found) => (found === '&#39;' ? "'" : found === '&quot;' ? '"' : found))
    : html;
}

/** Markup without what holds text as it is. */
function shortPart(html: string): string {
  return html
    .replaceAll(NOT_NEEDED, '')
    .split(DRAWING)
    .map((part, at) => (at % 2 === 1 ? shortDrawing(part) : shortText(part)))
    .join('');
}

function shortText(html: string): string {
  return html
    .replaceAll(/[ \t\n\f\r]+/g, ' ')
    .replaceAll(BLOCK_SPACE, '')
    .replaceAll(ENDED_P, '')
    .replaceAll(TAG, (tag) => tag.replaceAll(UNQUOTED, '$1=$2'));
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
