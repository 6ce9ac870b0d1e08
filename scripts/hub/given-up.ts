import { ReportError } from '../lib/report-error.ts';

/** Patience is at its end with a fault that may pass later: the crawl can be resumed, or try a smaller page. */
export class GivenUp extends ReportError {
  /** The server was down, or the way to it: nothing else would have been answered either. */
  readonly outage: boolean;

  constructor(message: string, hint: string, { outage = false, cause }: { outage?: boolean; cause?: unknown } = {}) {
    super(message, hint, { cause });
    this.outage = outage;
  }
}

/** An answer had more bytes than anything of its kind, three times: a smaller page may do, a file has none. */
export class TooLarge extends GivenUp {}
