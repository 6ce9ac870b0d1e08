import { captureOf } from '../../frames/frame-rules.ts';
import { findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { everyMeasured, measured } from './measured.ts';
import { ofShare, ofShares } from './of-share.ts';

/** Claims on what speaks for and against building on the Hub, in the order of the chapter on what the Hub is for. */
export const strengthsAndWeaknesses: readonly Claim[] = [
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
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['every-model-libraries'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShares(everyMeasured(rows, 'every-model-libraries', 'standard-library'), 'smallest', {
        effectName: 'smallest of the shares',
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
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['model-cards'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(measured(rows, 'model-cards', 'card-usage'), {
        effectName: 'share with a card that shows use',
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
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 0.05, because: 'rare' }],
    captures: ['model-gates'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(measured(rows, 'model-gates', 'gated'), {
        effectName: 'share that is gated',
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
      'share of models with a licence tag below 0.5 in every listing of all models, and that of the newest minus that ' +
      'of the first above 0',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'below', mark: 0.5, because: 'most' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: ['every-model-licences'],
    restsOn: ['hub-measures'],
    judge(rows) {
      const every = everyMeasured(rows, 'every-model-licences', 'licence');
      const shares = every.flatMap((row) => row?.share ?? []);
      const [first, newest] = [shares[0], shares.at(-1)];
      if (first === undefined || newest === undefined || shares.length < 2) return null;
      const n = `${every.map((row) => row?.of).join(' and ')} models`;
      return [
        { effectName: 'largest share', effect: Math.max(...shares), n },
        { effectName: 'newest share minus the first', effect: newest - first, n },
      ];
    },
  },
  {
    ...ofReport,
    id: 'own-code-goes-with-fame',
    sentence:
      'Of {models own-code} {when own-code}, fewer than one in twenty needed code from its own repository, ' +
      'but in every capture of popular models more than one in twenty does.',
    otherwise:
      'Of {models own-code} {when own-code}, one in twenty or more needed code from its own repository, ' +
      'or in a capture of popular models at most one in twenty does.',
    predicate:
      'share of models with the tag custom_code below 0.05 {when own-code} ' +
      'and above 0.05 in every capture of top lists that has tags',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'below', mark: 0.05, because: 'rare' },
      { is: 'above', mark: 0.05, because: 'rare' },
    ],
    captures: ['own-code', 'popular-own-code'],
    restsOn: ['hub-measures'],
    judge(rows) {
      const all = measured(rows, 'own-code', 'custom-code');
      const popular = everyMeasured(rows, 'popular-own-code', 'custom-code');
      const shares = popular.flatMap((row) => row?.share ?? []);
      if (all?.share == null || shares.length === 0) return null;
      const n = `${popular.map((row) => row?.of).join(' and ')} models`;
      return [
        { effectName: 'share of all', effect: all.share, n: `${all.of} models` },
        { effectName: 'smallest share of popular ones', effect: Math.min(...shares), n },
      ];
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
      'ids with an owner, that of models with 1,000 or more downloads minus that of models without downloads below 0',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'below', mark: 0.1, because: 'few' },
      { is: 'below', mark: 0, because: 'direction' },
    ],
    captures: ['churn-from', 'churn-to'],
    restsOn: ['model-churn'],
    judge(rows) {
      const [from, to] = [captureOf(rows, 'churn-from'), captureOf(rows, 'churn-to')];
      const of = (group: string) => findRow(rows('model-churn'), { from, to, group });
      const [all, used, unused] = [of('all'), of('1000 or more downloads'), of('no downloads')];
      if (all?.share == null || used?.share == null || unused?.share == null) return null;
      return [
        { effectName: 'share not found', effect: all.share, n: `${all.n} models` },
        {
          effectName: 'share of the used minus that of the unused',
          effect: used.share - unused.share,
          n: `${used.n} and ${unused.n} models`,
        },
      ];
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
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.1, because: 'few' }],
    captures: ['space-stages'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(measured(rows, 'space-stages', 'space-ended'), {
        effectName: 'share that ended',
        unit: 'Spaces',
      }),
  },
];
