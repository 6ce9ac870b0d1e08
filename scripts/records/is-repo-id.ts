/** Longer than any id seen: one model of 2022 has 259 characters. */
const MOST_ID = 1000;
const [DOT, SLASH] = ['.', '/'].map((sign) => sign.charCodeAt(0)) as [number, number];
/** By code, whether a character may stand in a part of an id. */
const IS_ALLOWED = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9._-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Whether a text is an id as the Hub gives them: `owner/name`, or the name alone of old models and datasets. Letters,
 * digits, `.`, `_` and `-`, and no part of dots alone, which would lead elsewhere. Gone through by hand: a listing has
 * millions.
 */
export function isRepoId(text: string): boolean {
  if (text.length > MOST_ID) return false;
  // Whether there is a slash, and whether the part so far has more than dots.
  let [isParted, isNamed] = [false, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SLASH) {
      if (!isNamed || isParted) return false;
      [isParted, isNamed] = [true, false];
    } else if (IS_ALLOWED[code] !== 1) return false;
    else if (code !== DOT) isNamed = true;
  }
  return isNamed;
}
