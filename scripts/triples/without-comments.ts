/** A text in which HTML comments are blanks: what stands in them is not said. Places and lines stay as they are. */
export function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  let read = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', at + 4);
    // One that never ends is no comment for readers of Markdown either.
    if (close < 0) break;
    read += text.slice(from, at) + text.slice(at, close + 3).replace(/[^\n]/g, ' ');
    from = close + 3;
  }
  return read + text.slice(from);
}
