import type { Patience } from './patient-request.ts';

const MINUTE = 60_000;

/**
 * A log of retries that says a line a minute, however many requests wait: a server that is down for an hour is sixty
 * lines. `now` gives milliseconds of a clock that never goes back.
 */
export function createRetryLog(log: (line: string) => void, now: () => number): (line: string) => void {
  let [last, withheld] = [-Infinity, 0];
  return (line) => {
    if (now() - last < MINUTE) {
      withheld += 1;
      return;
    }
    log(withheld > 0 ? `${line} (and ${withheld} others waited since the last line)` : line);
    [last, withheld] = [now(), 0];
  };
}

/** The same patience, whose log says a line a minute for all requests that share it. */
export function withRetryLog<P extends Pick<Patience, 'log' | 'now'>>(patience: P): P {
  const { log, now = () => performance.now() } = patience;
  return log === undefined ? patience : { ...patience, log: createRetryLog(log, now) };
}
