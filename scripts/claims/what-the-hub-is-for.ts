import { captureOf } from '../../frames/frame-rules.ts';
import { findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { everyMeasured } from './measured.ts';
import { ofShare, ofShares } from './of-share.ts';
import { strengthsAndWeaknesses } from './strengths-and-weaknesses.ts';

/** Claims of the chapter on what the Hub is for, in the order of its text. */
export const whatTheHubIsFor: readonly Claim[] = [
  {
    ...ofReport,
    id: 'integrations-were-only-added',
    sentence: 'Every library of the list of 2023 is still in the documentation, and more have come.',
    otherwise: 'Some libraries of the list of 2023 are no longer in the documentation, or none has come.',
    predicate: 'libraries gone at most 0 and new ones above 0, starting report of 2023 against the documentation',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at most', mark: 0, because: 'none' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: [],
    restsOn: ['integration-summary'],
    judge(rows) {
      const [gone, fresh, then] = (['gone', 'new', 'then'] as const).map(
        (group) => findRow(rows('integration-summary'), { group })?.libraries,
      );
      if (gone === undefined || fresh === undefined || then === undefined) return null;
      const n = `${then} libraries then`;
      return [
        { effectName: 'libraries gone', effect: gone, n },
        { effectName: 'libraries new', effect: fresh, n },
      ];
    },
  },
  {
    ...ofReport,
    id: 'one-library-holds-most',
    sentence:
      'Of the models that named a library {when model-libraries}, more than half named Transformers; ' +
      'no other integrated library reached one in ten.',
    otherwise:
      'Of the models that named a library {when model-libraries}, at most half named Transformers, ' +
      'or another integrated library reached one in ten.',
    predicate: 'share of Transformers above 0.5 and of every other integrated library below 0.1 {when model-libraries}',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0.5, because: 'most' },
      { is: 'below', mark: 0.1, because: 'few' },
    ],
    captures: ['model-libraries'],
    restsOn: ['integration-models'],
    judge(rows) {
      const capture = captureOf(rows, 'model-libraries');
      const own = rows('integration-models').filter((row) => row.capture === capture);
      const others = own.filter(({ library }) => library !== 'Transformers');
      const unit = 'models that name a library';
      const first = ofShare(findRow(own, { library: 'Transformers' }), { effectName: 'share of Transformers', unit });
      const second = ofShares(others, 'largest', { effectName: 'largest share of another library', unit });
      if (first === null || second === null) return null;
      return [...first, { ...second[0], n: first[0].n }];
    },
  },
  {
    ...ofReport,
    id: 'few-tasks-hold-most',
    sentence: 'The five largest tasks held more than half of all models that named a task {when whole-models}.',
    otherwise: 'The five largest tasks held at most half of all models that named a task {when whole-models}.',
    predicate:
      'share of the five tasks with most models above 0.5 of all models with a pipeline_tag {when whole-models}',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['whole-models'],
    restsOn: ['task-overview'],
    judge(rows) {
      const capture = captureOf(rows, 'whole-models');
      const counts = rows('task-overview')
        .flatMap((row) => (row.capture === capture ? (row.models ?? []) : []))
        .sort((a, b) => b - a);
      const all = counts.reduce((sum, n) => sum + n, 0);
      if (all === 0) return null;
      const share = counts.slice(0, 5).reduce((sum, n) => sum + n, 0) / all;
      return [{ effectName: 'share of five tasks', effect: share, n: `${all} models that name a task` }];
    },
  },
  {
    // By the tag that the Hub sets for results in the front matter of a card.
    ...ofReport,
    id: 'few-report-results',
    sentence: 'In every whole listing so far, fewer than one model in ten carries results that a program can read.',
    otherwise: 'In at least one whole listing, one model in ten or more carries results that a program can read.',
    predicate: 'share of models with the tag model-index below 0.1 in every listing of all models that has tags',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 0.1, because: 'few' }],
    captures: ['every-model-results'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShares(everyMeasured(rows, 'every-model-results', 'model-index'), 'largest', {
        effectName: 'largest of the shares',
      }),
  },
  ...strengthsAndWeaknesses,
];
