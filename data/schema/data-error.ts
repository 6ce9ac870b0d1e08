/** Data that are not as they must be: `<where>: <what, with the value>`, and the next command as hint. */
export class DataError extends Error {
  readonly hint: string;
  readonly exitCode = 1;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DataError';
    this.hint = hint;
  }
}
