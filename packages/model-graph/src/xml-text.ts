/**
 * Text as XML 1.0 can carry it, so that it comes back the same: what markup needs is written as an entity, white space
 * that a reader would fold as a number, and characters that XML forbids (U+0000 to U+001F but tab and line ends, U+FFFE,
 * U+FFFF, lone surrogates) as `\uXXXX`; a backslash is therefore written twice.
 */
export function escapeXml(text: string): string {
  return markup(
    text
      .replace(/\\/g, '\\\\')
      .replace(FORBIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Text for people only, as markup can carry it: a character that XML forbids becomes U+FFFD. */
export function displayXml(text: string): string {
  return markup(text.replace(FORBIDDEN, '\ufffd'));
}

function markup(text: string): string {
  return text.replace(
    /[&<>"\t\n\r\u0085\u2028]/g,
    (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`,
  );
}

/** The text that `escapeXml` was given, from what an XML reader makes of its result. */
export function unescapeXml(text: string): string {
  return text.replace(/\\(?:\\|u([0-9a-f]{4}))/g, (_, code: string | undefined) =>
    code === undefined ? '\\' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One element: attributes that are undefined are left out, content is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly string[] = [],
): string {
  const stated = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`]))
    .join('');
  return content.length === 0 ? `<${name}${stated}/>` : `<${name}${stated}>${content.join('')}</${name}>`;
}
