/** A failure that the person at the terminal can mend: `<where>: <what>` and the next step. */
export class ReplayError extends Error {
  readonly hint: string;
  readonly exitCode: 1 | 2;

  constructor(message: string, hint: string, options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'ReplayError';
    this.hint = hint;
    this.exitCode = options.exitCode ?? 1;
  }
}
