/**
 * Text of a source file: UTF-8, or UTF-16 where a byte order mark says so, as the requirements.txt that PowerShell's
 * `pip freeze > requirements.txt` writes.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
