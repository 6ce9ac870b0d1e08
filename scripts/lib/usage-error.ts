import { ReportError } from './report-error.ts';

/** Arguments that cannot be meant: exit code 2, and the command's own --help as the hint where none is given. */
export class UsageError extends ReportError {
  constructor(message: string, hint = '') {
    super(message, hint, { exitCode: 2 });
    this.name = 'UsageError';
  }
}
