/** Whether a text is so many hex digits, in small letters. */
export function isHex(text: string, digits: number): boolean {
  if (text.length !== digits) return false;
  for (let at = 0; at < digits; at += 1) {
    const code = text.charCodeAt(at);
    // 0 to 9, a to f.
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false;
  }
  return true;
}
