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

/** Hint for a file that is not what was written: the copy may be at fault. */
export const damaged = (kind: string): string => `the file is cut off, damaged or no ${kind}; fetch it again`;
/** Hint for a file that says itself what cannot be: another copy of it would say the same. */
export const WRITTEN_SO =
  'the program that wrote the file made this error, and fetching it again changes nothing: save it anew, or tell its author';
/** Hint for a file that has more of something than is read. */
export const TOO_MUCH = 'ten times as much as the largest known model has: made by mistake, or to take time and memory';
