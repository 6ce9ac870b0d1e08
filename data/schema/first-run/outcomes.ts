/** What may come of a first run, in the order in which tables and figures name them. */
export const outcomes = [
  'worked',
  'wrong output',
  'gated',
  'gone',
  'no file of the kind',
  'needs own code',
  'missing package',
  'unknown architecture',
  'out of memory',
  'over bytes',
  'timed out',
  'bad answer',
  'other',
] as const;

export type Outcome = (typeof outcomes)[number];
