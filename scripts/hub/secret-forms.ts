/** Shorter ones would be found in texts that have nothing to do with them. */
const LEAST_LENGTH = 8;

/** What stands in the place of a secret. */
const MASK = '[secret]';

/**
 * A secret as it may come back: as it is, percent-encoded, and inside of Base64 at each of its three places. None for a
 * secret of less than eight characters.
 */
export function secretForms(secret: string): readonly string[] {
  if (secret.length < LEAST_LENGTH) return [];
  const bytes = Buffer.from(secret);
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const packed = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The characters at either end depend on what stands beside it, too.
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const urlSafe = packed.map((each) => each.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([secret, encodeURIComponent(secret), percent, percent.toUpperCase(), ...packed, ...urlSafe])];
}

/** Bytes of JSON in which letters and digits are not written as escapes: `\u0068f_` is `hf_` to whoever reads it. */
export function withoutEscapes(bytes: Buffer): Buffer {
  if (!bytes.includes('\\u00')) return bytes;
  const plain = (escape: string, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return /[\w-]/.test(character) ? character : escape;
  };
  return Buffer.from(bytes.toString('latin1').replace(/\\u00([2-7][0-9a-f])/gi, plain), 'latin1');
}

/** Whether one of the forms is among the bytes. */
export function holdsSecret(bytes: Buffer, forms: readonly string[]): boolean {
  return forms.some((form) => bytes.includes(form, 0, 'latin1'));
}

/** The text without the secret. */
export function maskSecret(text: string, forms: readonly string[]): string {
  return forms.reduce((masked, form) => masked.replaceAll(form, MASK), text);
}
