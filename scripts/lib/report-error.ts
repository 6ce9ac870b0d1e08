/** An error meant for the person at the terminal: where and what, then what to do next. */
export class ReportError extends Error {
  readonly hint: string;
  readonly exitCode: number;

  constructor(message: string, hint: string, options: { cause?: unknown; exitCode?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ReportError';
    this.hint = hint;
    this.exitCode = options.exitCode ?? 1;
  }
}
