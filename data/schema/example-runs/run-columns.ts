/** Words of data/schema/example-runs, shared with the command that writes it. */

/** What may come of an example that is run. */
export const runOutcomes = ['ran', 'failed', 'not told'] as const;
export type RunOutcome = (typeof runOutcomes)[number];

/** Whose matter a cause is: of the release, of the card, of the reader who must bring something, of this run. */
export const runSides = ['release', 'card', 'reader', 'run'] as const;
export type RunSide = (typeof runSides)[number];

/** Why an example stopped, as far as its error says so, by whose matter that is. */
export const runCauses = {
  'name gone': 'release',
  'task gone': 'release',
  'method or argument gone': 'release',
  'model type or class of it gone': 'release',
  'weights only for what is gone': 'release',
  'result has another form': 'release',
  'undefined name': 'card',
  'no such model': 'card',
  'file of the model missing': 'card',
  'package not named': 'card',
  'other error of its code': 'card',
  'file of the reader': 'reader',
  'graphics card': 'reader',
  'package not installed here': 'run',
  'data of the network': 'run',
  'stand-in at fault': 'run',
  'time or memory was up': 'run',
} as const satisfies Readonly<Record<string, RunSide>>;
export type RunCause = keyof typeof runCauses;

/** The causes, in that order. */
export const runCauseNames = Object.keys(runCauses) as readonly RunCause[];
