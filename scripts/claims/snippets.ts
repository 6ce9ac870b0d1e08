import type { RowIn } from '../../data/schema/folders.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';

type Count = RowIn<'metrics', 'snippet-states'>;

/** Tasks of one kind of code in that state, and all for which the Hub shows such code; null without any. */
function tasksIn(rows: MetricRows, kind: Count['kind'], state: Count['state']) {
  const all = rows('snippet-states').filter((row) => row.kind === kind);
  const of = all[0]?.of;
  if (of === undefined) return null;
  return { tasks: all.find((row) => row.state === state)?.tasks ?? 0, of };
}

/** Claims of the chapter on the code that the Hub shows, in the order of its text. */
export const snippets: readonly Claim[] = [
  {
    ...ofReport,
    id: 'some-first-snippets-are-gone',
    sentence:
      'Of the tasks for which the page of a model shows code of one call, it no longer runs for {number 1}: the newest ' +
      'release of transformers that was tried does not know the task.',
    otherwise:
      'The first code that the page of a model shows runs for every task on the newest release that was tried.',
    predicate: 'tasks whose code with pipeline() fails under every architecture tried above 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0, because: 'direction' }],
    captures: [],
    restsOn: ['snippet-states'],
    judge(rows) {
      const failing = tasksIn(rows, 'pipeline', 'fails');
      return failing && [{ effectName: 'tasks', effect: failing.tasks, n: `${failing.of} tasks with such code` }];
    },
  },
  {
    ...ofReport,
    id: 'some-fail-without-a-word',
    sentence: 'For {number 1} of those that fail nothing on the page says so.',
    otherwise: 'Wherever that code fails, its comments say so.',
    predicate: 'tasks whose code with pipeline() fails and has no comment that it does above 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0, because: 'direction' }],
    captures: [],
    restsOn: ['snippet-states'],
    judge(rows) {
      const silent = tasksIn(rows, 'pipeline', 'fails without a word');
      return silent && [{ effectName: 'tasks', effect: silent.tasks, n: `${silent.of} tasks with such code` }];
    },
  },
  {
    // Whether the second code is a way out.
    ...ofReport,
    id: 'classes-load-for-nearly-all',
    sentence:
      'The second code, which loads model and processor by their classes, runs for nearly all tasks; where the first ' +
      'fails it is the way that is left.',
    otherwise: 'The second code, which loads model and processor by their classes, does not run for nearly all tasks.',
    predicate: 'share of the tasks of transformers whose code with the classes runs at least 0.9',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at least', mark: 0.9, because: 'nearly all' }],
    captures: [],
    restsOn: ['snippet-states'],
    judge(rows) {
      const running = tasksIn(rows, 'classes', 'runs');
      return (
        running && [
          {
            effectName: 'share that runs',
            effect: running.tasks / running.of,
            n: `${running.of} tasks with such code`,
          },
        ]
      );
    },
  },
];
