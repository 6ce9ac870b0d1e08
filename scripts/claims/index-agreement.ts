import { toldAgreement } from '../../frames/told-agreement.ts';
import { BY_ROW, ofReport, type Claim } from './claim.ts';

/** Claims on the ease index against what happened when models were tried. */
export const indexAgreement: readonly Claim[] = [
  {
    // What is stated of models, held against what happened when they were tried.
    ...ofReport,
    id: 'index-agrees-with-what-worked',
    sentence:
      'The index agrees with what happened: tasks with a higher index, {when ease}, are those of which more of the models ' +
      'that were drawn and tried worked.',
    otherwise:
      'The index fails: tasks with a higher index, {when ease}, are not those of which more of the models that were drawn ' +
      'and tried worked, or so little that it is of no use.',
    unsure:
      'Whether the index agrees with what happens when models are tried cannot be told: too few tasks were tried, or their ' +
      'models were picked and not drawn.',
    predicate:
      'Kendall\u2019s tau of index {when ease} and share that worked above 0 over tasks, and the upper end of its interval at ' +
      'least 0.3; models that somebody picked, and fewer than eight tasks, give no interval',
    certainty: BY_ROW,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'at least', mark: 0.3, because: 'correlation' },
    ],
    captures: ['ease'],
    restsOn: ['index-agreement'],
    judge(rows) {
      const row = toldAgreement(rows);
      if (row === undefined) return null;
      const { tau, low, high, tasks, models, chosen } = row;
      const n = `${tasks} tasks, ${models} models, ${chosen}`;
      // Without an interval tau may be anything.
      return [
        { effectName: 'Kendall\u2019s tau', effect: tau ?? 0, low: low ?? -1, high: high ?? 1, n },
        { effectName: 'upper end of its interval', effect: high ?? 1, counted: true, n },
      ];
    },
  },
];
