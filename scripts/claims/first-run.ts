import { BY_ROW, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';

const PILOT = { run: 'pilot', runner: 'javascript' } as const;

/** Claims of the chapter on first runs, in the order of its text: a pilot, so that none of them is about the Hub. */
export const firstRun: readonly Claim[] = [
  {
    // Whether weights alone are enough for the one line that the Hub shows.
    ...ofReport,
    id: 'most-real-weights-run',
    sentence: 'Most models of the pilot with weights that others trained work by the one call that the Hub shows.',
    otherwise:
      'Most models of the pilot with weights that others trained do not work by the one call that the Hub shows.',
    unsure:
      'Whether most models like those of the pilot, with weights that others trained, work by the one call that the ' +
      'Hub shows cannot be told from so few.',
    predicate: 'share of models of the pilot with real weights that worked above 0.5',
    certainty: BY_ROW,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: [],
    restsOn: ['first-run-outcomes'],
    judge(rows) {
      const key = { ...PILOT, weights: 'real', task: 'all', outcome: 'worked' } as const;
      const row = findRow(rows('first-run-outcomes'), key);
      if (!row || row.share === null) return null;
      const { share, low, high, of } = row;
      return [{ effectName: 'share that worked', effect: share, low, high, n: `${of} models` }];
    },
  },
  {
    // A run that one cannot repeat says nothing of the model.
    ...ofReport,
    id: 'first-runs-repeat',
    sentence: 'In the pilot no model had one outcome in one repeat and another in the next.',
    otherwise: 'In the pilot some models had one outcome in one repeat and another in the next.',
    predicate: 'models of the pilot with more than one outcome over their repeats at most 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at most', mark: 0, because: 'none' }],
    captures: [],
    restsOn: ['first-run-runs'],
    judge(rows) {
      const row = findRow(rows('first-run-runs'), PILOT);
      if (!row) return null;
      return [{ effectName: 'models with more than one outcome', effect: row.unsteady, n: `${row.models} models` }];
    },
  },
];
