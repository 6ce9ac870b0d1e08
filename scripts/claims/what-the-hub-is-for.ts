import { findRow, ofReport, type Claim } from './claim.ts';
import { ofShare, ofShares } from './of-share.ts';

const WHOLE = ['2022-02-15', '2024-07-11'] as const;
const TOP = ['2025-03-21', '2026-05-04'] as const;

/** Claims of the chapter on what the Hub is for, in the order of its text. */
export const whatTheHubIsFor: readonly Claim[] = [
  {
    ...ofReport,
    id: 'integrations-were-only-added',
    sentence: 'Every library of the list of 2023 is still in the documentation, and more have come.',
    otherwise: 'Some libraries of the list of 2023 are no longer in the documentation, or none has come.',
    predicate: 'no library gone and at least one new, starting report of 2023 against the documentation',
    captures: [],
    restsOn: ['integration-summary'],
    judge(rows) {
      const [gone, fresh, then] = (['gone', 'new', 'then'] as const).map(
        (group) => findRow(rows('integration-summary'), { group })?.libraries,
      );
      if (gone === undefined || fresh === undefined || then === undefined) return null;
      return {
        holds: gone === 0 && fresh > 0,
        effectName: 'libraries gone',
        effect: gone,
        n: `${then} libraries then`,
      };
    },
  },
  {
    ...ofReport,
    id: 'one-library-holds-most',
    sentence:
      'Of the models that name a library, more than half name Transformers; ' +
      'no other integrated library reaches one in ten.',
    otherwise:
      'Of the models that name a library, at most half name Transformers, ' +
      'or another integrated library reaches one in ten.',
    predicate: 'share of Transformers above 0.5 and of every other integrated library below 0.1, on 2024-07-11',
    captures: ['2024-07-11'],
    restsOn: ['integration-models'],
    judge(rows) {
      const own = rows('integration-models').filter((row) => row.capture === '2024-07-11');
      const others = Math.max(...own.flatMap((row) => (row.library === 'Transformers' ? [] : (row.share ?? []))));
      return ofShare(findRow(own, { library: 'Transformers' }), {
        effectName: 'share of Transformers',
        holds: (share) => share > 0.5 && others < 0.1,
        unit: 'models that name a library',
      });
    },
  },
  {
    ...ofReport,
    id: 'few-tasks-hold-most',
    sentence: 'The five largest tasks hold more than half of all models that name a task.',
    otherwise: 'The five largest tasks hold at most half of all models that name a task.',
    predicate: 'share of the five tasks with most models above 0.5 of all models with a pipeline_tag, on 2024-07-11',
    captures: ['2024-07-11'],
    restsOn: ['task-overview'],
    judge(rows) {
      const counts = rows('task-overview')
        .flatMap((row) => (row.capture === '2024-07-11' ? (row.models ?? []) : []))
        .sort((a, b) => b - a);
      const all = counts.reduce((sum, n) => sum + n, 0);
      if (all === 0) return null;
      const share = counts.slice(0, 5).reduce((sum, n) => sum + n, 0) / all;
      return {
        holds: share > 0.5,
        effectName: 'share of five tasks',
        effect: share,
        n: `${all} models that name a task`,
      };
    },
  },
  {
    // By the tag that the Hub sets for results in the front matter of a card.
    ...ofReport,
    id: 'few-report-results',
    sentence: 'In both whole listings, fewer than one model in ten carries results that a program can read.',
    otherwise:
      'In at least one of the two whole listings, one model in ten or more carries results that a program can read.',
    predicate: 'share of models with the tag model-index below 0.1 on 2022-02-15 and on 2024-07-11',
    captures: WHOLE,
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShares(
        WHOLE.map((capture) => findRow(rows('hub-measures'), { capture, measure: 'model-index' })),
        'largest',
        { effectName: 'larger of the two shares', holds: (share) => share < 0.1 },
      ),
  },
  {
    ...ofReport,
    id: 'standard-classes-load-most',
    sentence:
      'In both whole listings, more than half of the models name a library that one pip command installs ' +
      'and whose classes load them.',
    otherwise:
      'In at least one of the two whole listings, at most half of the models name a library that one pip command ' +
      'installs and whose classes load them.',
    predicate: 'share of models with a standard library above 0.5 on 2022-02-15 and on 2024-07-11',
    captures: WHOLE,
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShares(
        WHOLE.map((capture) => findRow(rows('hub-measures'), { capture, measure: 'standard-library' })),
        'smallest',
        { effectName: 'smaller of the two shares', holds: (share) => share > 0.5 },
      ),
  },
  {
    ...ofReport,
    id: 'top-cards-show-use',
    sentence: 'More than half of the leading models of the tasks have a card that shows how to use them.',
    otherwise: 'At most half of the leading models of the tasks have a card that shows how to use them.',
    predicate:
      'share of models in scope with a card that shows use above 0.5, of those whose card is known, on 2022-02-15',
    captures: ['2022-02-15'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(findRow(rows('hub-measures'), { capture: '2022-02-15', measure: 'card-usage' }), {
        effectName: 'share with a card that shows use',
        holds: (share) => share > 0.5,
      }),
  },
  {
    // The tracker is the only capture that states of every model whether it is gated.
    ...ofReport,
    id: 'few-new-models-are-gated',
    sentence:
      'Of the models that the tracker followed, fewer than one in twenty asks its users for a request ' +
      'before they get the files.',
    otherwise:
      'Of the models that the tracker followed, one in twenty or more asks its users for a request ' +
      'before they get the files.',
    predicate: 'share of gated models below 0.05 on 2026-08-22',
    captures: ['2026-08-22'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(findRow(rows('hub-measures'), { capture: '2026-08-22', measure: 'gated' }), {
        effectName: 'share that is gated',
        holds: (share) => share < 0.05,
      }),
  },
  {
    ...ofReport,
    id: 'licences-are-a-minority',
    sentence:
      'Fewer than half of all models state a licence, in the later whole listing as in the earlier one, ' +
      'though the share has grown.',
    otherwise:
      'In one of the two whole listings half of all models or more state a licence, or the share has not grown.',
    predicate:
      'share of models with a licence tag below 0.5 on 2022-02-15 and on 2024-07-11, and larger on the later day',
    captures: WHOLE,
    restsOn: ['hub-measures'],
    judge(rows) {
      const [before, after] = WHOLE.map((capture) => findRow(rows('hub-measures'), { capture, measure: 'licence' }));
      if (before?.share == null || after?.share == null) return null;
      return {
        holds: Math.max(before.share, after.share) < 0.5 && after.share > before.share,
        effectName: 'later share',
        effect: after.share,
        n: `${before.of} and ${after.of} models`,
      };
    },
  },
  {
    ...ofReport,
    id: 'own-code-goes-with-fame',
    sentence:
      'Fewer than one model in fifty needs code from its own repository, ' +
      'but in both lists of popular models more than one in twenty does.',
    otherwise:
      'One model in fifty or more needs code from its own repository, ' +
      'or in a list of popular models at most one in twenty does.',
    predicate:
      'share of models with the tag custom_code below 0.02 in the whole listing of 2024-07-11 ' +
      'and above 0.05 in the top lists of 2025-03-21 and 2026-05-04',
    captures: ['2024-07-11', ...TOP],
    restsOn: ['hub-measures'],
    judge(rows) {
      const [whole, first, second] = ['2024-07-11', ...TOP].map((capture) =>
        findRow(rows('hub-measures'), { capture, measure: 'custom-code' }),
      );
      if (whole?.share == null || first?.share == null || second?.share == null) return null;
      return {
        holds: whole.share < 0.02 && Math.min(first.share, second.share) > 0.05,
        effectName: 'share of the whole listing',
        effect: whole.share,
        n: `${whole.of}, ${first.of}, ${second.of} models`,
      };
    },
  },
  {
    // The second whole listing may have a model under another id.
    ...ofReport,
    id: 'used-models-stay',
    sentence:
      'Fewer than one model in ten could no longer be found under its id some two and a half years later, ' +
      'and those with most downloads were missed less often than those with none.',
    otherwise:
      'One model in ten or more could no longer be found under its id some two and a half years later, ' +
      'or those with most downloads were missed no less often than those with none.',
    predicate:
      'of the models of 2022-02-15, share not listed under the same id on 2024-07-11 below 0.1, and, of ids with an ' +
      'owner, that of models with 1,000 or more downloads below that of models without downloads',
    captures: WHOLE,
    restsOn: ['model-churn'],
    judge(rows) {
      const of = (group: string) => findRow(rows('model-churn'), { from: WHOLE[0], to: WHOLE[1], group });
      const [all, used, unused] = [of('all'), of('1000 or more downloads'), of('no downloads')];
      if (all?.share == null || used?.share == null || unused?.share == null) return null;
      return {
        holds: all.share < 0.1 && used.share < unused.share,
        effectName: 'share not found',
        effect: all.share,
        n: `${all.n} models`,
      };
    },
  },
  {
    ...ofReport,
    id: 'some-spaces-ended',
    sentence:
      'More than one in ten of the Spaces whose stage is known was paused, stopped or in error, ' +
      'so that no visitor can wake it.',
    otherwise:
      'At most one in ten of the Spaces whose stage is known was paused, stopped or in error, ' +
      'so that no visitor can wake it.',
    predicate: 'share of Spaces paused, stopped, without an app file or in error above 0.1, on 2026-08-06',
    captures: ['2026-08-06'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(findRow(rows('hub-measures'), { capture: '2026-08-06', measure: 'space-ended' }), {
        effectName: 'share that ended',
        holds: (share) => share > 0.1,
        unit: 'Spaces',
      }),
  },
];
