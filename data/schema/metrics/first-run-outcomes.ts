import { count, oneOf, shareOrEmpty, text } from '../column.ts';
import { outcomes } from '../first-run/outcomes.ts';
import { run, runner } from '../first-run/run.ts';
import { table } from '../table.ts';

export const firstRunOutcomes = table({
  name: 'first-run-outcomes',
  title: 'What came of first runs: models by outcome, for each task and kind of weights',
  key: ['run', 'runner', 'weights', 'task', 'outcome'],
  columns: {
    run,
    runner,
    weights: oneOf(
      ['all', 'real', 'random', 'none', 'unknown'],
      'Weights of the models, as in trials; all: every model of the run.',
    ),
    task: text('Task; `all` for every task.'),
    outcome: oneOf(outcomes, 'Outcome, as in trials.'),
    models: count('Models with this outcome.', 'models'),
    of: count('Models tried, with these weights and of this task.', 'models'),
    share: shareOrEmpty('models / of.'),
    low: shareOrEmpty(
      'Lower end of the 95 % Wilson interval of share, as if the models had been drawn: of a pilot, whose models were ' +
        'picked, it says how little so few can tell, and nothing of the Hub.',
    ),
    high: shareOrEmpty('Upper end of that interval.'),
  },
});
