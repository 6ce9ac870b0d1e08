import { captureOf, frameOf } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { capturesOf, findRow, IN_THIS_LISTING, ofReport, SMALLEST_DELTA, type Claim } from './claim.ts';
import { ofShares } from './of-share.ts';

const TASKS = ['text-classification', 'text-generation'] as const;
/** Frames of likes in the captures from that of the starting study on. */
const likesSinceStudy = (rows: MetricRows) => {
  const start = frameOf(rows, 'study')?.seen ?? '';
  const since = new Set(rows('captures').flatMap(({ capture, seen }) => (seen >= start ? [capture] : [])));
  return rows('multiverse').filter((row) => row.measure === 'likes' && row.delta !== null && since.has(row.capture));
};
/** Downloads of the whole listing of a capture. */
const DOWNLOADS = { kind: 'models', by: 'all', task: null, measure: 'downloads' } as const;

/** Claims of the chapter on popular models, in the order of its text. */
export const popularModels: readonly Claim[] = [
  {
    // The direction of the headline comparison is not a property of the tasks alone.
    ...ofReport,
    id: 'downloads-turn-with-the-frame',
    sentence:
      'Which of the two tasks is downloaded more depends on the frame: capture, list and exclusion rule ' +
      'can turn the answer over.',
    otherwise: 'Under every frame that the captures allow, the same of the two tasks is downloaded more.',
    predicate:
      `frames for downloads with a Cliff's delta of at least ${SMALLEST_DELTA} above 0, ` +
      `and those of at most -${SMALLEST_DELTA} above 0`,
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: capturesOf('multiverse'),
    restsOn: ['multiverse'],
    judge(rows) {
      const deltas = rows('multiverse').flatMap((row) => (row.measure === 'downloads' ? (row.delta ?? []) : []));
      if (deltas.length === 0) return null;
      const ahead = deltas.filter((delta) => delta >= SMALLEST_DELTA).length;
      const behind = deltas.filter((delta) => delta <= -SMALLEST_DELTA).length;
      const n = `${deltas.length} frames`;
      return [
        { effectName: 'frames with classification ahead', effect: ahead, n },
        { effectName: 'frames with generation ahead', effect: behind, n },
      ];
    },
  },
  {
    // Likes are the measure on which the captures agree.
    ...ofReport,
    id: 'likes-favour-generation',
    sentence: 'By likes, text classification is ahead in no frame since the starting study.',
    otherwise: 'By likes, text classification is ahead in at least one frame since the starting study.',
    predicate:
      'largest Cliff\u2019s delta of all frames for likes, in captures from that of the starting study on, at most 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at most', mark: 0, because: 'direction' }],
    captures: (rows) => [...new Set(likesSinceStudy(rows).map((row) => row.capture))],
    restsOn: ['multiverse'],
    judge(rows) {
      const frames = likesSinceStudy(rows);
      const deltas = frames.flatMap((row) => row.delta ?? []);
      if (deltas.length === 0) return null;
      const largest = Math.max(...deltas);
      const effectName = 'largest Cliff\u2019s delta of all frames';
      return [{ effectName, effect: largest, n: `${deltas.length} frames` }];
    },
  },
  {
    ...ofReport,
    id: 'likes-say-little-of-downloads',
    sentence: 'Over whole listings, likes and downloads of the same models go together only loosely.',
    otherwise: 'Over whole listings, likes and downloads of the same models go together more than loosely.',
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
      const n = `${rhos.length} captures`;
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
      const both = TASKS.flatMap((task) => findRow(rows('list-overlap'), { ...lists, task }) ?? []);
      if (both.length < TASKS.length) return null;
      return ofShares(
        both.map(({ share, size: of }) => ({ share, of })),
        'largest',
        { effectName: 'shared part, the larger of the two tasks' },
      );
    },
  },
  {
    ...ofReport,
    id: 'concentration-grew',
    sentence:
      'The most downloaded 1 % of all models held a larger part of all downloads ' +
      '{when whole-models} than {when first-whole-models}.',
    otherwise:
      'The most downloaded 1 % of all models did not hold a larger part of all downloads {when whole-models} ' +
      'than {when first-whole-models}.',
    predicate: 'share of the top 1 % {when whole-models} minus that {when first-whole-models} is above 0',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0, because: 'direction' }],
    captures: ['first-whole-models', 'whole-models'],
    restsOn: ['concentration'],
    judge(rows) {
      const before = findRow(rows('concentration'), { ...DOWNLOADS, capture: captureOf(rows, 'first-whole-models') });
      const after = findRow(rows('concentration'), { ...DOWNLOADS, capture: captureOf(rows, 'whole-models') });
      if (before?.top_1 == null || after?.top_1 == null) return null;
      const difference = after.top_1 - before.top_1;
      const n = `${before.known} and ${after.known} models`;
      return [{ effectName: 'difference of the shares', effect: difference, n }];
    },
  },
  {
    id: 'top-percent-as-published',
    family: 'descriptive',
    madeBy: 'Osborne 2024',
    sentence:
      'One in a hundred models held 99 % of all downloads {when whole-models}, as a published study found ' +
      'in an earlier listing.',
    otherwise:
      'The share of all downloads that one in a hundred models held {when whole-models} is not the 99 % ' +
      'that a published study found in an earlier listing.',
    predicate:
      'share of the top 1 % {when whole-models} minus the published one, in whole percents, at least -0.005 and ' +
      'at most 0.005',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'at least', mark: -0.005, because: 'rounding' },
      { is: 'at most', mark: 0.005, because: 'rounding' },
    ],
    captures: ['whole-models'],
    restsOn: ['concentration', 'published'],
    judge(rows) {
      const ours = findRow(rows('concentration'), { ...DOWNLOADS, capture: captureOf(rows, 'whole-models') });
      const theirs = findRow(rows('published'), { figure: 'osborne-top-1' });
      if (ours?.top_1 == null || theirs?.value == null) return null;
      const figure = {
        effectName: 'share of the top 1 % minus the published one',
        effect: ours.top_1 - theirs.value,
        n: `${ours.known} models`,
      };
      return [figure, figure];
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
        TASKS.map((task) => findRow(rows('composition'), { ...without, task })),
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
      const [classification, generation] = TASKS.map((task) => findRow(rows('concentration'), { ...ages, task }));
      if (classification?.median == null || generation?.median == null) return null;
      const difference = classification.median - generation.median;
      const n = `${classification.known} and ${generation.known} models`;
      return [{ effectName: 'difference of the medians in days', effect: difference, n }];
    },
  },
];
