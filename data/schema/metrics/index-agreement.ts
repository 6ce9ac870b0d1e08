import { count, countOrEmpty, numberOrEmpty, oneOf } from '../column.ts';
import { indexOf, run, runner } from './trial-columns.ts';
import { table } from '../table.ts';

export const indexAgreement = table({
  name: 'index-agreement',
  title: 'Does the ease index, made of what models state, agree with what worked when models were tried, over tasks',
  key: ['run', 'runner'],
  columns: {
    run,
    runner,
    capture: indexOf,
    chosen: oneOf(
      ['drawn', 'picked'],
      'drawn: by chance with known probabilities; picked: by somebody, so that shares say nothing of the Hub.',
    ),
    tasks: count('Tasks that have an index and a judged trial.', 'tasks'),
    models: count(
      'Judged trials of these tasks; stand-ins of a pilot, with random weights or none, are left out.',
      'trials',
    ),
    worked: count('Of these, the ones that worked.', 'trials'),
    tau: numberOrEmpty(
      'Kendall’s tau-b of index and share that worked; empty where one of the two does not vary.',
      'tau',
    ),
    low: numberOrEmpty(
      'Lower end of its 95 % interval over tasks; empty of models that somebody picked and of too few tasks.',
      'tau',
    ),
    high: numberOrEmpty('Upper end.', 'tau'),
    draws: countOrEmpty('Draws of tasks in which tau was defined; empty where there is no interval.', 'draws'),
    answer: oneOf(
      ['agrees', 'fails', 'cannot be told'],
      'fails: the whole interval is below 0.3; agrees: else, the whole interval is above 0; cannot be told: neither, or no ' +
        'interval.',
    ),
  },
});
