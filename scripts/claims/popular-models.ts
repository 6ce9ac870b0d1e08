import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { captureOf } from '../../frames/frame-rules.ts';
import { findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { ofShares } from './of-share.ts';
import { underEveryFrame } from './under-every-frame.ts';

/** Downloads of the whole listing of a capture. */
const DOWNLOADS = { kind: 'models', by: 'all', task: null, measure: 'downloads' } as const;

/** Claims of the chapter on popular models, in the order of its text. */
export const popularModels: readonly Claim[] = [
  ...underEveryFrame,
  {
    // What a zero is a sign of.
    ...ofReport,
    id: 'zero-is-metadata-too',
    sentence:
      'Of the models that named no library, {share 1} had no download {when whole-models}; of those that named ' +
      'one, {share 2}. The Hub counts by the rule of a library, so a zero can also mean that nobody filled in a field.',
    otherwise:
      'Of the models that named no library, {share 1} had no download {when whole-models}; of those that named ' +
      'one, {share 2}. Whether a field is filled in does not decide alone who has none.',
    predicate:
      'share of models without downloads at least 0.9 of those that name no library and below 0.25 of those that ' +
      'name one {when whole-models}',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at least', mark: 0.9, because: 'nearly all' },
      { is: 'below', mark: 0.25, because: 'quarter' },
    ],
    captures: ['whole-models'],
    restsOn: ['zero-by-library'],
    judge(rows) {
      const capture = captureOf(rows, 'whole-models');
      const [none, named] = (['none', 'named'] as const).map((library) =>
        findRow(rows('zero-by-library'), { capture, library }),
      );
      if (none?.share == null || named?.share == null) return null;
      return [
        { effectName: 'share of models without library', effect: none.share, n: `${none.models} models` },
        { effectName: 'share of models with one', effect: named.share, n: `${named.models} models` },
      ];
    },
  },
  {
    ...ofReport,
    id: 'likes-say-little-of-downloads',
    sentence: 'Over whole listings, likes and downloads of the same models go together only loosely.',
    otherwise:
      'In a whole listing, likes and downloads of the same models go together more than loosely, or not at all.',
    predicate: 'Spearman\u2019s rho above 0 and below 0.5 in every capture of the whole Hub',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'below', mark: 0.5, because: 'correlation' },
    ],
    captures: ['every-whole-models'],
    restsOn: ['concentration'],
    judge(rows) {
      const rhos = rows('concentration')
        .filter((row) => row.kind === 'models' && row.by === 'all' && row.population === 'whole')
        .flatMap((row) => (row.measure === 'downloads' ? (row.spearman ?? []) : []));
      if (rhos.length === 0) return null;
      const n = `${rhos.length} listings`;
      return [
        { effectName: 'smallest Spearman\u2019s rho', effect: Math.min(...rhos), n },
        { effectName: 'largest Spearman\u2019s rho', effect: Math.max(...rhos), n },
      ];
    },
  },
  {
    ...ofReport,
    id: 'top-lists-differ',
    sentence:
      'For both tasks fewer than half of the twenty most liked models {when whole-models} are among ' +
      'the twenty most downloaded.',
    otherwise:
      'For at least one of the two tasks half or more of the twenty most liked models {when whole-models} ' +
      'are among the twenty most downloaded.',
    predicate: 'shared part of the two lists of 20 below 0.5 for both tasks by pipeline_tag {when whole-models}',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 0.5, because: 'most' }],
    captures: ['whole-models'],
    restsOn: ['list-overlap'],
    judge(rows) {
      const lists = {
        capture: captureOf(rows, 'whole-models'),
        pair: 'likes-downloads',
        within: 'pipeline_tag',
      } as const;
      const both = comparedTasks.flatMap((task) => findRow(rows('list-overlap'), { ...lists, task }) ?? []);
      if (both.length < comparedTasks.length) return null;
      return ofShares(
        both.map(({ share, size: of }) => ({ share, of })),
        'largest',
        { effectName: 'share in both lists, the larger of the two tasks' },
      );
    },
  },
  {
    ...ofReport,
    id: 'concentration-grew',
    sentence:
      'The most downloaded 1% of all models held a larger part of all downloads {when whole-models} than ' +
      '{when first-whole-models}, also when the most downloaded model of each listing is left out.',
    otherwise:
      'The most downloaded 1% of all models did not hold a larger part of all downloads {when whole-models} ' +
      'than {when first-whole-models}, or only with the most downloaded model of each listing.',
    predicate:
      'share of the top 1% {when whole-models} minus that {when first-whole-models} above 0, ' +
      'and the same without the most downloaded model of each above 0',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: ['first-whole-models', 'whole-models'],
    restsOn: ['concentration'],
    judge(rows) {
      const before = findRow(rows('concentration'), { ...DOWNLOADS, capture: captureOf(rows, 'first-whole-models') });
      const after = findRow(rows('concentration'), { ...DOWNLOADS, capture: captureOf(rows, 'whole-models') });
      if (before?.top_1 == null || after?.top_1 == null) return null;
      const n = `${before.known} and ${after.known} models`;
      const rest = (row: typeof before) => row.top_1_without_largest ?? row.top_1 ?? 0;
      return [
        { effectName: 'difference of the shares', effect: after.top_1 - before.top_1, n },
        { effectName: 'difference of the shares without the most downloaded', effect: rest(after) - rest(before), n },
      ];
    },
  },
  {
    id: 'top-percent-as-published',
    family: 'descriptive',
    madeBy: 'Osborne 2024',
    sentence:
      'One in a hundred models held {share 1} of all downloads {when whole-models}, and {share 2} without the most ' +
      'downloaded one: nearly all of them, and with it the 99% that a published study found in an earlier listing.',
    otherwise:
      'One in a hundred models held {share 1} of all downloads {when whole-models}, and {share 2} without the most ' +
      'downloaded one: no longer nearly all of them with and without it, or not the 99% that a published study found in ' +
      'an earlier listing.',
    predicate:
      'share of the top 1% {when whole-models} with and without the most downloaded model at least 0.9, and with it ' +
      'minus the published one, in whole percents, at least -0.005 and at most 0.005',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at least', mark: 0.9, because: 'nearly all' },
      { is: 'at least', mark: 0.9, because: 'nearly all' },
      { is: 'at least', mark: -0.005, because: 'rounding' },
      { is: 'at most', mark: 0.005, because: 'rounding' },
    ],
    captures: ['whole-models'],
    restsOn: ['concentration', 'published'],
    judge(rows) {
      const ours = findRow(rows('concentration'), { ...DOWNLOADS, capture: captureOf(rows, 'whole-models') });
      const theirs = findRow(rows('published'), { figure: 'osborne-top-1' });
      if (ours?.top_1 == null || theirs?.value == null) return null;
      const n = `${ours.known} models`;
      const distance = { effectName: 'share minus the published one', effect: ours.top_1 - theirs.value, n };
      const rest = ours.top_1_without_largest ?? ours.top_1;
      return [
        { effectName: 'share of the top 1%', effect: ours.top_1, n },
        { effectName: 'share without the most downloaded', effect: rest, n },
        distance,
        distance,
      ];
    },
  },
  {
    ...ofReport,
    id: 'most-state-no-licence',
    sentence: 'More than half of the models of either task stated no licence {when whole-models}.',
    otherwise: 'At most half of the models of at least one of the two tasks stated no licence {when whole-models}.',
    predicate: 'share without a licence tag above 0.5 for both tasks {when whole-models}',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['whole-models'],
    restsOn: ['composition'],
    judge(rows) {
      const without = {
        capture: captureOf(rows, 'whole-models'),
        kind: 'models',
        facet: 'licence',
        value: null,
      } as const;
      return ofShares(
        comparedTasks.map((task) => findRow(rows('composition'), { ...without, task })),
        'smallest',
        { effectName: 'smaller of the two shares' },
      );
    },
  },
  {
    ...ofReport,
    id: 'generation-is-younger',
    sentence: 'The median model of text generation was younger than that of text classification {when whole-models}.',
    otherwise:
      'The median model of text generation was not younger than that of text classification {when whole-models}.',
    predicate: 'median age of classification minus that of generation above 0 days {when whole-models}',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0, because: 'direction' }],
    captures: ['whole-models'],
    restsOn: ['concentration'],
    judge(rows) {
      const ages = {
        capture: captureOf(rows, 'whole-models'),
        kind: 'models',
        by: 'pipeline_tag',
        measure: 'age_days',
      } as const;
      const [classification, generation] = comparedTasks.map((task) =>
        findRow(rows('concentration'), { ...ages, task }),
      );
      if (classification?.median == null || generation?.median == null) return null;
      const difference = classification.median - generation.median;
      const n = `${classification.known} and ${generation.known} models`;
      return [{ effectName: 'difference of the medians in days', effect: difference, n }];
    },
  },
];
