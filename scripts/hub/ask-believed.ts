import { ReportError } from '../lib/report-error.ts';
import type { Hub, Received } from './hub-client.ts';
import { ForeignRedirect, HubError, REDIRECT_LOOP } from './hub-error.ts';

/** An answer that stayed unbelievable: what was asked for is not known, and the reason counts. */
export class Unbelieved extends ReportError {
  /** The reason in words of our own, without anything of the answer. */
  readonly what: string;

  constructor(path: string, what: string) {
    super(`${path}: ${what}`, 'the Hub changed its form, or something on the way answers in its place');
    this.what = what;
  }
}

/** Why an answer to a call for one repository cannot be believed; undefined for any other error. */
export function unbelievedWhat(error: unknown): string | undefined {
  if (error instanceof ForeignRedirect) return 'a redirect to another origin';
  if (error instanceof HubError && error.code === REDIRECT_LOOP) return 'redirects in a circle';
  return error instanceof Unbelieved ? error.what : undefined;
}

const MOST_LOOKS = 3;
const ALTERED = 'other bytes than its ETag says';

/**
 * The answer to a path. `doubt` says what is wrong with one, in words without anything of it: then it is asked for
 * again, and after three looks it is an error.
 */
export function askBelieved(
  hub: Pick<Hub, 'get'>,
  path: string,
  { doubt, ...how }: { json?: boolean; ownFaults?: number; doubt: (received: Received) => string | undefined },
): Promise<Received> {
  let looks = 0;
  return hub.get(path, {
    ...how,
    check(received) {
      const what = received.isAltered ? ALTERED : doubt(received);
      looks += 1;
      if (what === undefined || looks < MOST_LOOKS) return what;
      throw new Unbelieved(path, what);
    },
  });
}
