import { count, countOrEmpty, text } from '../column.ts';
import { run, runner, task } from './run.ts';
import { table } from '../table.ts';

export const trialStrata = table({
  name: 'trial-strata',
  title: 'Strata of the draw: how many models of a task and a band of downloads were listed, and how many drawn',
  key: ['run', 'runner', 'task', 'band'],
  columns: {
    run,
    runner,
    task,
    band: text('Band of downloads of the last 30 days: 0, 1-9, 10-99 and so on; `picked` where nothing was drawn.'),
    listed: countOrEmpty('Models of the stratum in the listing; empty where nothing was drawn.', 'models'),
    owners: countOrEmpty('Owners of these models; empty where nothing was drawn.', 'owners'),
    drawn: count('Models of the stratum that were to be tried; the probability of each stands in trials.', 'models'),
  },
});
