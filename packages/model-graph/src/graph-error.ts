/** A file or a request that cannot be used: the message says where and what, the hint what to do next. */
export class GraphError extends Error {
  readonly hint: string;
  /** 1 for a file or server that is at fault, 2 for options that cannot be meant; of use to a command. */
  readonly exitCode: number;

  constructor(message: string, hint: string, options: { cause?: unknown; exitCode?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'GraphError';
    this.hint = hint;
    this.exitCode = options.exitCode ?? 1;
  }
}
