/** A clock that runs faster than that of the machine, so that a window of 300 s passes in seconds. */
export interface ScaledClock {
  /** Milliseconds since `began`, as many times as many. */
  now: () => number;
  /** What so many of them are on the clock of the machine. */
  real: (ms: number) => number;
}

/** The clock that began at this instant of the machine and runs `scale` times as fast; the same in every process. */
export function scaledClock(began: number, scale: number): ScaledClock {
  return { now: () => (Date.now() - began) * scale, real: (ms) => ms / scale };
}
