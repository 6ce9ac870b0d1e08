import { isPilot } from '../../data/schema/first-run/run.ts';
import { BY_ROW, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';

const PILOT = { run: 'pilot', runner: 'javascript' } as const;

/** Claims of the chapter on first runs, in the order of its text: of pilots, so that none of them is about the Hub. */
export const firstRun: readonly Claim[] = [
  {
    // Whether weights alone are enough for the one line that the Hub shows.
    ...ofReport,
    id: 'most-real-weights-run',
    sentence: 'Most models of the pilot with weights that others trained work by the one call that the Hub shows.',
    otherwise:
      'Half of the models of the pilot with weights that others trained, or more, do not work by the one call ' +
      'that the Hub shows.',
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
    sentence: 'In the pilots no model had one outcome in one repeat and another in the next.',
    otherwise: 'In the pilots some models had one outcome in one repeat and another in the next.',
    predicate: 'models of the pilots with more than one outcome over their repeats at most 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at most', mark: 0, because: 'none' }],
    captures: [],
    restsOn: ['first-run-runs'],
    judge(rows) {
      const pilots = rows('first-run-runs').filter(isPilot);
      if (pilots.length === 0) return null;
      const [unsteady, models] = [sum(pilots, (row) => row.unsteady), sum(pilots, (row) => row.models)];
      return [{ effectName: 'models with more than one outcome', effect: unsteady, n: `${models} models` }];
    },
  },
];

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
