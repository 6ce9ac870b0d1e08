import { captureOf } from '../../frames/frame-rules.ts';
import { findRow, ofReport, type Claim } from './claim.ts';
import { everyMeasured, measured } from './measured.ts';
import { ofShare, ofShares } from './of-share.ts';

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
      'Of the models that named a library {when model-libraries}, more than half named Transformers; ' +
      'no other integrated library reached one in ten.',
    otherwise:
      'Of the models that named a library {when model-libraries}, at most half named Transformers, ' +
      'or another integrated library reached one in ten.',
    predicate: 'share of Transformers above 0.5 and of every other integrated library below 0.1 {when model-libraries}',
    captures: ['model-libraries'],
    restsOn: ['integration-models'],
    judge(rows) {
      const own = rows('integration-models').filter((row) => row.capture === captureOf(rows, 'model-libraries'));
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
    sentence: 'The five largest tasks held more than half of all models that named a task {when whole-models}.',
    otherwise: 'The five largest tasks held at most half of all models that named a task {when whole-models}.',
    predicate:
      'share of the five tasks with most models above 0.5 of all models with a pipeline_tag {when whole-models}',
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
    sentence: 'In every whole listing so far, fewer than one model in ten carries results that a program can read.',
    otherwise: 'In at least one whole listing, one model in ten or more carries results that a program can read.',
    predicate: 'share of models with the tag model-index below 0.1 in every listing of all models that has tags',
    captures: ['every-model-results'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShares(everyMeasured(rows, 'every-model-results', 'model-index'), 'largest', {
        effectName: 'largest of the shares',
        holds: (share) => share < 0.1,
      }),
  },
  {
    ...ofReport,
    id: 'standard-classes-load-most',
    sentence:
      'In every whole listing so far, more than half of the models name a library that one pip command installs ' +
      'and whose classes load them.',
    otherwise:
      'In at least one whole listing, at most half of the models name a library that one pip command ' +
      'installs and whose classes load them.',
    predicate: 'share of models with a standard library above 0.5 in every listing of all models that states libraries',
    captures: ['every-model-libraries'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShares(everyMeasured(rows, 'every-model-libraries', 'standard-library'), 'smallest', {
        effectName: 'smallest of the shares',
        holds: (share) => share > 0.5,
      }),
  },
  {
    ...ofReport,
    id: 'top-cards-show-use',
    sentence:
      'More than half of the leading models of the tasks had a card that showed how to use them {when model-cards}.',
    otherwise:
      'At most half of the leading models of the tasks had a card that showed how to use them {when model-cards}.',
    predicate:
      'share of models in scope with a card that shows use above 0.5, of those whose card is known ' +
      '{when model-cards}',
    captures: ['model-cards'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(measured(rows, 'model-cards', 'card-usage'), {
        effectName: 'share with a card that shows use',
        holds: (share) => share > 0.5,
      }),
  },
  {
    // A capture says it of every model that it lists, or it is not asked.
    ...ofReport,
    id: 'few-new-models-are-gated',
    sentence:
      'Of {models model-gates} {when model-gates}, fewer than one in twenty asked its users for a request ' +
      'before they got the files.',
    otherwise:
      'Of {models model-gates} {when model-gates}, one in twenty or more asked its users for a request ' +
      'before they got the files.',
    predicate: 'share of gated models below 0.05 {when model-gates}',
    captures: ['model-gates'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(measured(rows, 'model-gates', 'gated'), {
        effectName: 'share that is gated',
        holds: (share) => share < 0.05,
      }),
  },
  {
    ...ofReport,
    id: 'licences-are-a-minority',
    sentence:
      'Fewer than half of all models state a licence, in every whole listing so far, ' +
      'though the share has grown from the first to the newest.',
    otherwise:
      'In a whole listing half of all models or more state a licence, or the share has not grown from the first ' +
      'to the newest.',
    predicate:
      'share of models with a licence tag below 0.5 in every listing of all models, and larger in the newest than ' +
      'in the first',
    captures: ['every-model-licences'],
    restsOn: ['hub-measures'],
    judge(rows) {
      const every = everyMeasured(rows, 'every-model-licences', 'licence');
      const shares = every.flatMap((row) => row?.share ?? []);
      const [first, newest] = [shares[0], shares.at(-1)];
      if (first === undefined || newest === undefined || shares.length < 2) return null;
      return {
        holds: Math.max(...shares) < 0.5 && newest > first,
        effectName: 'newest share',
        effect: newest,
        n: `${every.map((row) => row?.of).join(' and ')} models`,
      };
    },
  },
  {
    ...ofReport,
    id: 'own-code-goes-with-fame',
    sentence:
      'Of {models own-code} {when own-code}, fewer than one in fifty needed code from its own repository, ' +
      'but in every capture of popular models more than one in twenty does.',
    otherwise:
      'Of {models own-code} {when own-code}, one in fifty or more needed code from its own repository, ' +
      'or in a capture of popular models at most one in twenty does.',
    predicate:
      'share of models with the tag custom_code below 0.02 {when own-code} ' +
      'and above 0.05 in every capture of top lists that has tags',
    captures: ['own-code', 'popular-own-code'],
    restsOn: ['hub-measures'],
    judge(rows) {
      const all = measured(rows, 'own-code', 'custom-code');
      const popular = everyMeasured(rows, 'popular-own-code', 'custom-code');
      const shares = popular.flatMap((row) => row?.share ?? []);
      if (all?.share == null || shares.length === 0) return null;
      return {
        holds: all.share < 0.02 && Math.min(...shares) > 0.05,
        effectName: 'share of all',
        effect: all.share,
        n: `${[all, ...popular].map((row) => row?.of).join(', ')} models`,
      };
    },
  },
  {
    // The second whole listing may have a model under another id.
    ...ofReport,
    id: 'used-models-stay',
    sentence:
      'Fewer than one in ten of the models that were listed {when churn-from} could no longer be found under its id ' +
      '{when churn-to}, and those with most downloads were missed less often than those with none.',
    otherwise:
      'One in ten or more of the models that were listed {when churn-from} could no longer be found under its id ' +
      '{when churn-to}, or those with most downloads were missed no less often than those with none.',
    predicate:
      'of the models listed {when churn-from}, share not listed under the same id {when churn-to} below 0.1, and, of ' +
      'ids with an owner, that of models with 1,000 or more downloads below that of models without downloads',
    captures: ['churn-from', 'churn-to'],
    restsOn: ['model-churn'],
    judge(rows) {
      const [from, to] = [captureOf(rows, 'churn-from'), captureOf(rows, 'churn-to')];
      const of = (group: string) => findRow(rows('model-churn'), { from, to, group });
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
      'More than one in ten of the Spaces whose stage was known {when space-stages} was paused, stopped or in error, ' +
      'so that no visitor could wake it.',
    otherwise:
      'At most one in ten of the Spaces whose stage was known {when space-stages} was paused, stopped or in error, ' +
      'so that no visitor could wake it.',
    predicate: 'share of Spaces paused, stopped, without an app file or in error above 0.1 {when space-stages}',
    captures: ['space-stages'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(measured(rows, 'space-stages', 'space-ended'), {
        effectName: 'share that ended',
        holds: (share) => share > 0.1,
        unit: 'Spaces',
      }),
  },
];
