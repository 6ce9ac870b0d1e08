import { isAscii, isUtf8 } from 'node:buffer';

/** The value of a body of JSON; throws for one that is cut, malformed or no UTF-8. */
export function parseJson(body: Buffer): unknown {
  // Other bytes would be read as signs of replacement, in ids and counts alike.
  const isPlain = isAscii(body);
  if (!isPlain && !isUtf8(body)) throw new Error(`JSON of ${body.length} bytes that is no UTF-8`);
  try {
    // Plain bytes are a copy; others are decoded, which takes three times as long.
    return JSON.parse(body.toString(isPlain ? 'latin1' : 'utf8'));
  } catch (cause) {
    throw new Error(`JSON cut off or malformed after ${body.length} bytes`, { cause });
  }
}
