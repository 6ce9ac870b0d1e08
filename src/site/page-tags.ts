/** What holds text of a language of its own: there are no tags in it. */
const AS_IS = /(<(script|style|textarea|title)\b[^>]*>)(.*?)(<\/\2>)/gs;
/** A start tag with its attributes, whose values may have any sign but their own quote. */
const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)(\s*\/?>)/gi;
const ATTRIBUTE = /\s+([^\s=>"'/]+)(?:=("[^"]*"|'[^']*'|[^\s>]*))?/g;

/** A start tag: its name and its attributes as they stand in the page, values without quotes and with entities. */
export interface PageTag {
  name: string;
  attributes: Map<string, string>;
}

/** The page with each start tag as `change` leaves it; a tag of which it says nothing stays as it was. */
export function changeTags(html: string, change: (tag: PageTag) => boolean): string {
  return outsideOf(html, (part) =>
    part.replace(TAG, (whole, name: string, stated: string, end: string) => {
      const attributes = new Map(
        [...stated.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, (value ?? '').replace(/^(["'])(.*)\1$/s, '$2')]),
      );
      if (!change({ name: name.toLowerCase(), attributes })) return whole;
      const written = [...attributes].map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${quoted(value)}"`));
      return `<${name}${written.join('')}${end}`;
    }),
  );
}

/** The page with `change` made to all that is no script, style or plain text of a form. */
export function outsideOf(html: string, change: (part: string) => string): string {
  let end = 0;
  let changed = '';
  for (const match of html.matchAll(AS_IS)) {
    changed += change(html.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return changed + change(html.slice(end));
}

function quoted(value: string): string {
  return value.replaceAll('"', '&quot;');
}
