import { captureOf } from '../../frames/frame-rules.ts';
import { BY_AUTHOR, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { listWords } from './list-words.ts';
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
    certainty: BY_AUTHOR,
    marks: [{ is: 'below', mark: 0.05, because: 'rare' }],
    captures: ['model-gates'],
    restsOn: ['hub-measures'],
    judge: (rows) =>
      ofShare(measured(rows, 'model-gates', 'gated'), {
        effectName: 'share that asks for a request',
      }),
  },
  {
    ...ofReport,
    id: 'licences-are-a-minority',
    sentence:
      'Fewer than half of all models stated a licence {when every-model-licences} ({share 1} at most), though the ' +
      'share grew from the first listing to the newest; had each task kept its part of the models, it would be {share 2}.',
    otherwise:
      'In a listing of all models half of them or more state a licence ({share 1} at most; with the tasks of the first ' +
      'listing, {share 2} in the newest), or the share has not grown from the first to the newest.',
    predicate:
      'share of models with a licence tag below 0.5 in every listing of all models and with the rates of the newest at ' +
      'the tasks of the first, the change from the first to the newest above 0, and the part of it within tasks above 0',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'below', mark: 0.5, because: 'most' },
      { is: 'below', mark: 0.5, because: 'most' },
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: ['every-model-licences'],
    restsOn: ['hub-measures', 'rate-and-mix'],
    judge(rows) {
      const every = everyMeasured(rows, 'every-model-licences', 'licence');
      const shares = every.flatMap((row) => row?.share ?? []);
      const [first, newest] = [shares[0], shares.at(-1)];
      const both = findRow(rows('rate-and-mix'), { measure: 'licence' });
      if (first === undefined || newest === undefined || shares.length < 2 || !both) return null;
      const n = `${listWords(every.map((row) => row?.of))} models`;
      return [
        { effectName: 'largest share', effect: Math.max(...shares), n },
        { effectName: 'newest rates at the first tasks', effect: both.rates_at_old_mix, n },
        { effectName: 'newest share minus the first', effect: newest - first, n },
        { effectName: 'change of the share within tasks', effect: both.by_rate, n },
      ];
    },
  },
  {
    // The count of libraries fell with the tasks that are listed, not with what their authors do.
    ...ofReport,
    id: 'libraries-fell-by-mix',
    sentence:
      'The share of models that name a library fell from {share 3} in the first whole listing to {share 4} in the ' +
      'newest. Which tasks the models have explains nine tenths of that or more: with the tasks of the first it would ' +
      'be {share 5}.',
    otherwise:
      'The share of models that name a library was {share 3} in the first whole listing and {share 4} in the newest; ' +
      'with the tasks of the first it would be {share 5}, so that it did not fall, or the tasks do not explain nine ' +
      'tenths of it.',
    predicate:
      'part of the change of the share of models with a library that is gone with the rates of the newest whole listing ' +
      'at the tasks of the first at least 0.9 (more than 1 where it would have changed the other way), and the ' +
      'change below 0',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at least', mark: 0.9, because: 'nearly all' },
      { is: 'below', mark: 0, because: 'direction' },
    ],
    captures: ['every-model-libraries'],
    restsOn: ['rate-and-mix'],
    judge(rows) {
      const both = findRow(rows('rate-and-mix'), { measure: 'library' });
      if (!both) return null;
      const n = `${both.from_of} and ${both.to_of} models`;
      return [
        // The table has no part where tasks and rates work against each other: then tasks make more than all of it, or
        // less than none.
        {
          effectName: 'share of the change that tasks make',
          effect: both.mix_part ?? (both.change === 0 ? 0 : (both.to_share - both.rates_at_old_mix) / both.change),
          n,
        },
        { effectName: 'change of the share', effect: both.change, n },
        { effectName: 'first share', effect: both.from_share, n },
        { effectName: 'newest share', effect: both.to_share, n },
        { effectName: 'newest rates at the first tasks', effect: both.rates_at_old_mix, n },
      ];
    },
  },
  {
    ...ofReport,
    id: 'own-code-goes-with-fame',
    sentence:
      'Of {models own-code} {when own-code}, {share 1} needed code from their own repository to load, fewer than one in ' +
      'twenty; in every listing of popular models, seen on other days, {share 2} or more of them did.',
    otherwise:
      'Of {models own-code} {when own-code}, {share 1} needed code from their own repository to load, and in one ' +
      'listing of popular models {share 2}: not below one in twenty there and above it here.',
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
      const n = `${listWords(popular.map((row) => row?.of))} models`;
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
      'Of the models that were listed {when churn-from}, {share 1} could not be found {when churn-to}, neither under ' +
      'their id nor renamed: fewer than one in ten; and those with most downloads were missed less often than those ' +
      'with none.',
    otherwise:
      'Of the models that were listed {when churn-from}, {share 1} could not be found {when churn-to}, neither under ' +
      'their id nor renamed: one in ten or more, or those with most downloads no less often than those with none.',
    predicate:
      'of the models listed {when churn-from}, share that is neither listed under the same id {when churn-to} nor renamed below 0.1, and, of ' +
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
      'Of the {apps space-stages} whose state was known {when space-stages}, {share 1} were paused, stopped or in ' +
      'error, so that no visitor could wake them: more than one in ten; {share 2} were in error, fewer than one in ' +
      'ten.',
    otherwise:
      'Of the {apps space-stages} whose state was known {when space-stages}, {share 1} were paused, stopped or in ' +
      'error, so that no visitor could wake them, and {share 2} were in error: the former is not more than one in ' +
      'ten, or the latter not fewer.',
    unsure:
      'Of the {apps space-stages} whose state was known {when space-stages}, {share 1} were paused, stopped or in ' +
      'error, so that no visitor could wake them, and {share 2} were in error. These are too few apps to tell ' +
      'whether the first share is more than one in ten and the second less.',
    predicate:
      'share of Spaces paused, stopped, without an app file or in error above 0.1 {when space-stages}, and of those in ' +
      'error below 0.1',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'above', mark: 0.1, because: 'few' },
      { is: 'below', mark: 0.1, because: 'few' },
    ],
    captures: ['space-stages'],
    restsOn: ['hub-measures'],
    judge(rows) {
      const unit = 'apps';
      const ended = ofShare(measured(rows, 'space-stages', 'space-ended'), { effectName: 'share that ended', unit });
      const failed = ofShare(measured(rows, 'space-stages', 'space-failed'), { effectName: 'share in error', unit });
      return ended && failed && [...ended, ...failed];
    },
  },
];
