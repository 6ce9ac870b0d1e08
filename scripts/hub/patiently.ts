import { setTimeout as delay } from 'node:timers/promises';

/** A timer of Node takes 24 days at most, and one of a machine that sleeps is late: long waits are slept in pieces. */
const PIECE = 60_000;

/** Waits by a clock that never goes back; an aborted signal ends the wait with its reason. No number is no wait. */
export async function patiently(ms: number, signal: AbortSignal): Promise<void> {
  const end = performance.now() + (Number.isFinite(ms) ? Math.max(0, ms) : 0);
  try {
    for (let left = end - performance.now(); left > 0; left = end - performance.now())
      await delay(Math.min(left, PIECE), undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
