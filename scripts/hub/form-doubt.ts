import { ReportError } from '../lib/report-error.ts';

/** What is in doubt about an answer; `what` where it cannot be read, since it has another form. */
export function formDoubt(doubt: () => string | undefined | void, what: string): string | undefined {
  try {
    return doubt() ?? undefined;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return what;
  }
}
