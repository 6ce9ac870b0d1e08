import type { Outcome } from '../../data/schema/first-run/outcomes.ts';
import type { RowIn } from '../../data/schema/folders.ts';

/** What a class of outcome asks for, and what it counts as in a share of trials that worked. */
export interface LiveOutcome {
  rule: string;
  counts: Exclude<RowIn<'metrics', 'live-plan'>['counts'], 'no outcome'>;
}

const failed = (rule: string): LiveOutcome => ({ rule, counts: 'did not work' });

/** Predicate of every class; a class that data/schema/first-run adds has to say what it counts as. */
export const liveOutcomes: Readonly<Record<Outcome, LiveOutcome>> = {
  worked: {
    rule: 'The call gave a result within the limits, its form is that of the task, and ten more calls ran.',
    counts: 'worked',
  },
  'wrong output': failed(
    'A result came that does not have the form of the task: no labels with scores, numbers that are not finite, no text.',
  ),
  gated: failed('The Hub answers that one has to ask for access or to log in; nobody did.'),
  gone: failed('The Hub says that the repository or its revision is not there.'),
  'no file of the kind': failed('The repository is there and a file that the call needs is not.'),
  'needs own code': failed(
    'The library asks for consent to run code of the repository, which the snippet does not give, or knows the model by that code alone.',
  ),
  'missing package': failed('A package is asked for that the library does not install by itself.'),
  'unknown architecture': failed(
    'The library or its runtime does not know the kind of model, of file or of operation.',
  ),
  'out of memory': failed('The process held more memory than the limit, or said that it got none.'),
  'over bytes': failed('More bytes were to be fetched than the limit.'),
  'timed out': failed('There was no end within the limit of time, or the server fell silent.'),
  'bad answer': {
    rule: 'The server gave other bytes than it promised, led elsewhere, or answered what no Hub answers, and did so again on another day.',
    counts: 'not judged',
  },
  other: failed('Anything else; what was said is printed and read by a person.'),
};
