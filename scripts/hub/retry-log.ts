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
