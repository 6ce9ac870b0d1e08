import { count, shareOrEmpty, text } from '../column.ts';
import { indexOf, run, runner } from './trial-columns.ts';
import { table } from '../table.ts';

export const indexAgreementTasks = table({
  name: 'index-agreement-tasks',
  title: 'By task: the ease index, made of what models state, beside the share of the models tried that worked',
  key: ['run', 'runner', 'task'],
  columns: {
    run,
    runner,
    task: text('Task as the Hub names it.'),
    capture: indexOf,
    index: shareOrEmpty('Ease index of the task there; empty where the capture does not rank it.'),
    models: count('Judged trials; stand-ins of a pilot, with random weights or none, are left out.', 'trials'),
    not_judged: count('Trials that the plan does not judge: the server broke off or gave other bytes.', 'trials'),
    worked: count('Judged trials that worked.', 'trials'),
    share: shareOrEmpty(
      'Share that worked: of drawn models the mean of the bands of downloads, in each of which every owner counts alike; ' +
        'of picked ones of the trials.',
    ),
  },
});
