/** The text that `escapeXml` was given, from what an XML reader makes of its result. */
export function unescapeXml(text: string): string {
  return text.replace(/\\(?:\\|u([0-9a-f]{4}))/g, (_, code: string | undefined) =>
    code === undefined ? '\\' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
