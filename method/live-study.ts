/**
 * Numbers of the live study of first runs, set before any model was drawn for it. docs/protocol.md says what they are
 * for and carries the hash of the tables that are made from them (live-plan, live-power): none is changed silently.
 */
export const liveStudy = {
  /** Name of the run in the tables. */
  run: 'live',
  /** Text that the draw hashes with each id. */
  seed: 'live-study-1',
  /** Models to draw of each task. */
  perTask: 60,
  /** Models to draw of each of the two tasks that are compared. */
  perComparedTask: 250,
  /** Listed models with the library of the snippet that a task needs to be in the study. */
  leastListed: 100,
  /** Tasks of which index and share are known, below which no interval of their agreement is given. */
  leastTasks: 8,
  /** An agreement of this size is of use: medium by the bands of correlations. */
  agreement: 0.3,
  /** Two shares that differ by less than this are as good as equal. */
  margin: 0.1,
  /**
   * Factor by which owners with several drawn models make the variance of a share larger: the middle one of 29 tasks of the
   * listing of July 2024, drawn by this very rule, where half of the variance lies between owners.
   */
  designEffect: 1.3,
  /** The same of each of the two tasks that are compared, in that draw. */
  comparedDesignEffect: 1.1,
  /** Limits of a trial: those of a laptop. */
  limits: { megabytes: 2000, memoryMegabytes: 8000, seconds: 600 },
} as const;

/** Factors for which the table of power is made: none, the planned ones, and two in which few owners hold a task. */
export const designEffects = [1, liveStudy.comparedDesignEffect, liveStudy.designEffect, 2, 3] as const;
