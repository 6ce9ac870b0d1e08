import { setTimeout as delay } from 'node:timers/promises';

/** A clock that jumps over waits: what is waited for is there at once, and later by the clock. */
export interface JumpClock {
  /** Milliseconds of a clock that never goes back, and those that were jumped over. */
  now: () => number;
  /** Waits a moment, whatever it is asked for, and moves the clock as far as asked. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds jumped over so far. */
  skipped: () => number;
}

/** Real milliseconds of a wait. */
export const MOMENT = 2;

/**
 * A clock that has jumped over so many milliseconds already; `onJump` is told of each further one. Any wait takes
 * `moment` real milliseconds: what is under way meanwhile goes on.
 */
export function jumpClock(
  skippedBefore = 0,
  onJump: (skipped: number) => void = () => {},
  moment: number = MOMENT,
): JumpClock {
  let skipped = skippedBefore;
  const now = (): number => performance.now() + skipped;
  return {
    now,
    skipped: () => skipped,
    async sleep(ms, signal) {
      const until = now() + ms;
      try {
        await delay(Math.min(moment, ms), undefined, { signal });
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      }
      // Of several that wait, each moves the clock only as far as it is not there yet.
      if (until <= now()) return;
      skipped += until - now();
      onJump(skipped);
    },
  };
}
