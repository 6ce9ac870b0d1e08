import { count, number, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const livePower = table({
  name: 'live-power',
  title: 'What the live study of first runs can tell: how near a share, how small a difference, how small an agreement',
  key: ['question', 'n', 'design_effect'],
  columns: {
    question: oneOf(
      ['share of a task', 'difference of two tasks', 'agreement over tasks'],
      'share of a task: how often a first run works; difference of two tasks: of two such shares, each of so many models; ' +
        'agreement over tasks: between the index of ease and that share, so many tasks.',
    ),
    n: count('Models drawn of the task, or of each of the two, or tasks.', 'models or tasks'),
    design_effect: number(
      'Factor by which the variance of a share grows because models of one owner are alike; 1 where each is of another.',
      'factor',
    ),
    effective: count(
      'Models that tell as much if each is of another owner: n over the factor, rounded down.',
      'models',
    ),
    half_width: numberOrEmpty(
      'Half of the 95 % interval of a share of one half, the widest there is; of the first question only.',
      'share',
    ),
    smallest: numberOrEmpty(
      'Smallest difference from one half (Cohen’s h), or smallest Kendall’s tau (Fieller and others 1957), that is told ' +
        'from none in four of five such studies; empty where none could be.',
      'share or tau',
    ),
    planned: oneOf(['yes', 'no'], 'yes: the sizes and the factor that the study is planned with.'),
  },
});
