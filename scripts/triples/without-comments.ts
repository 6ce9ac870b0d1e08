/** A link that nothing refers to, as comments in Markdown are written: `[comment]: <> (text)`, `[//]: # (text)`. */
const UNSEEN_LINK = /^ {0,3}\[(?:comment|\/\/|_)\]:\s*(?:<>|#).*$/gim;

/** A text in which comments are blanks: what stands in them is not said. Places and lines stay as they are. */
export function withoutComments(text: string): string {
  return withoutHtml(text).replace(UNSEEN_LINK, (comment) => ' '.repeat(comment.length));
}

function withoutHtml(text: string): string {
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
