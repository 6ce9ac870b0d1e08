/** What keeps a file of the site from being read: `file:line:column: error: ...`. */
export class SourceError extends Error {
  constructor(from: string, [line, column]: readonly [line: number, column: number], what: string) {
    super(`${from}:${line}:${column}: error: ${what}`);
    this.name = 'SourceError';
  }
}
