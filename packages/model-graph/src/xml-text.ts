/**
 * Text as XML 1.0 can carry it, so that it comes back the same: what markup needs is written as an entity, white space
 * that a reader would fold as a number, and characters that XML forbids (U+0000 to U+001F but tab and line ends,
 * U+FFFE, U+FFFF, lone surrogates) as `\uXXXX`; a backslash is therefore written twice.
 */
export function escapeXml(text: string): string {
  return markup(
    text
      .replace(/\\/g, '\\\\')
      .replace(FORBIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Text for people only, as markup can carry it: what XML forbids becomes U+FFFD, what hides or turns text is spelt out. */
export function displayXml(text: string): string {
  return markup(
    text.replace(FORBIDDEN, '\ufffd').replace(HIDING, (mark) => `\\u{${mark.codePointAt(0)!.toString(16)}}`),
  );
}

function markup(text: string): string {
  return text.replace(
    /[&<>"\t\n\r\u007f-\u009f\u2028\u2029]|\p{Cf}/gu,
    (character) => ENTITIES[character] ?? `&#${character.codePointAt(0)};`,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Of zero width, or turning the direction of what follows. */
const HIDING = /\p{Cf}/gu;
/** Control characters, the two that are none, and lone surrogates. */
const FORBIDDEN = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
  ].join('|'),
  'g',
);

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
