import { ReportError } from '../lib/report-error.ts';

/** Exit code of a crawl that stopped by --hours: sysexits' EX_TEMPFAIL, "try again later". */
const STOPPED = 75;

/** What is printed where a crawl ends early, and how it goes on. */
export const GOES_ON = 'give the same command again: it goes on where this one stopped';

/**
 * A signal that is aborted after so many hours, with the error that ends the crawl; undefined without a limit.
 * `signal` ends the wait itself.
 */
export function hoursLimit(
  hours: number | undefined,
  signal: AbortSignal,
  sleep: (ms: number, signal: AbortSignal) => Promise<unknown>,
): AbortSignal | undefined {
  if (hours === undefined) return undefined;
  const limit = new AbortController();
  const over = new ReportError(
    `crawl: stopped after ${hours} h, as --hours says; nothing was written to data, what was fetched is kept`,
    GOES_ON,
    { exitCode: STOPPED },
  );
  sleep(hours * 3_600_000, signal).then(
    () => limit.abort(over),
    // The crawl ended before.
    () => {},
  );
  return limit.signal;
}
