import { findRow, ofReport, SMALLEST_DELTA, type Claim } from './claim.ts';
import { ofFrame } from './of-frame.ts';
import { ofShares } from './of-share.ts';

const TASKS = ['text-classification', 'text-generation'] as const;
/** The list of the starting study. */
const STUDY = { capture: '2023-11-15', by: 'tag', selection: 'top-20-likes', exclusion: 'none' } as const;
/** Downloads of the whole listing of a capture. */
const DOWNLOADS = { kind: 'models', by: 'all', task: null, measure: 'downloads' } as const;

/** Claims of the chapter on popular models, in the order of its text. */
export const popularModels: readonly Claim[] = [
  {
    id: 'study-downloads',
    family: 'confirmatory',
    madeBy: 'starting study',
    sentence:
      'Of the forty models of the starting study, those of text generation were downloaded more ' +
      'than those of text classification.',
    otherwise:
      'Of the forty models of the starting study, those of text generation were not downloaded more: ' +
      'those of text classification were.',
    predicate: `Cliff's delta of classification against generation at most -${SMALLEST_DELTA}, adjusted p at most 0.05`,
    captures: [STUDY.capture],
    restsOn: ['multiverse'],
    judge: (rows) =>
      ofFrame(findRow(rows('multiverse'), { ...STUDY, measure: 'downloads' }), (delta) => delta <= -SMALLEST_DELTA),
  },
  {
    id: 'study-likes',
    family: 'confirmatory',
    madeBy: 'starting study',
    sentence:
      'Of the forty models of the starting study, those of text generation had more likes ' +
      'than those of text classification.',
    otherwise:
      'Of the forty models of the starting study, those of text generation did not have more likes ' +
      'than those of text classification.',
    predicate: `Cliff's delta of classification against generation at most -${SMALLEST_DELTA}, adjusted p at most 0.05`,
    captures: [STUDY.capture],
    restsOn: ['multiverse'],
    judge: (rows) =>
      ofFrame(findRow(rows('multiverse'), { ...STUDY, measure: 'likes' }), (delta) => delta <= -SMALLEST_DELTA),
  },
  {
    ...ofReport,
    id: 'study-tag-is-no-task',
    sentence:
      'A list by tag is not a list by task: a third of the study\u2019s twenty models of text classification ' +
      'have another pipeline_tag.',
    otherwise: 'Less than a third of the study\u2019s twenty models of text classification have another pipeline_tag.',
    predicate: 'at least a third of the 20 models with the tag have another pipeline_tag on 2023-11-15',
    captures: [STUDY.capture],
    restsOn: ['top-twenty'],
    judge(rows) {
      const list = { capture: STUDY.capture, task: TASKS[0], sort: 'likes', measure: 'likes' } as const;
      const byTag = findRow(rows('top-twenty'), { ...list, by: 'tag' });
      const byTask = findRow(rows('top-twenty'), { ...list, by: 'pipeline_tag' });
      if (!byTag || !byTask) return null;
      const others = byTag.size - byTask.size;
      return {
        holds: others / byTag.size >= 1 / 3,
        effectName: 'models with another pipeline_tag',
        effect: others,
        n: `${byTag.size} models`,
      };
    },
  },
  {
    // The direction of the headline comparison is not a property of the tasks alone.
    ...ofReport,
    id: 'downloads-turn-with-the-frame',
    sentence:
      'Which of the two tasks is downloaded more depends on the frame: capture, list and exclusion rule ' +
      'can turn the answer over.',
    otherwise: 'Under every frame that the captures allow, the same of the two tasks is downloaded more.',
    predicate:
      `among all frames for downloads some have a Cliff's delta of at least ${SMALLEST_DELTA} ` +
      `and some of at most -${SMALLEST_DELTA}`,
    captures: ['2022-02-15', '2023-11-15', '2024-07-11', '2025-03-21', '2026-05-04', '2026-08-22'],
    restsOn: ['multiverse'],
    judge(rows) {
      const deltas = rows('multiverse').flatMap((row) => (row.measure === 'downloads' ? (row.delta ?? []) : []));
      if (deltas.length === 0) return null;
      const ahead = deltas.filter((delta) => delta >= SMALLEST_DELTA).length;
      const behind = deltas.filter((delta) => delta <= -SMALLEST_DELTA).length;
      return {
        holds: ahead > 0 && behind > 0,
        effectName: 'share of frames with classification ahead',
        effect: ahead / deltas.length,
        n: `${deltas.length} frames: ${ahead} ahead, ${behind} behind, ${deltas.length - ahead - behind} neither`,
      };
    },
  },
  {
    // Likes are the measure on which the captures agree.
    ...ofReport,
    id: 'likes-favour-generation',
    sentence: 'By likes, text classification is ahead in no frame since November 2023.',
    otherwise: 'By likes, text classification is ahead in at least one frame since November 2023.',
    predicate: 'no frame for likes in captures from 2023-11-15 on has a Cliff\u2019s delta above 0',
    captures: ['2023-11-15', '2024-07-11', '2026-05-04', '2026-08-22'],
    restsOn: ['multiverse'],
    judge(rows) {
      const frames = rows('multiverse').filter((row) => row.measure === 'likes' && row.capture >= '2023-11-15');
      const deltas = frames.flatMap((row) => row.delta ?? []);
      if (deltas.length === 0) return null;
      const largest = Math.max(...deltas);
      return {
        holds: largest <= 0,
        effectName: 'largest Cliff\u2019s delta of all frames',
        effect: largest,
        n: `${deltas.length} frames`,
      };
    },
  },
  {
    ...ofReport,
    id: 'likes-say-little-of-downloads',
    sentence: 'Over whole listings, likes and downloads of the same models go together only loosely.',
    otherwise: 'Over whole listings, likes and downloads of the same models go together more than loosely.',
    predicate: 'Spearman\u2019s rho between 0 and 0.5 in every capture of the whole Hub',
    captures: ['2022-02-15', '2024-07-11'],
    restsOn: ['concentration'],
    judge(rows) {
      const rhos = rows('concentration')
        .filter((row) => row.kind === 'models' && row.by === 'all' && row.population === 'whole')
        .flatMap((row) => (row.measure === 'downloads' ? (row.spearman ?? []) : []));
      if (rhos.length === 0) return null;
      return {
        holds: rhos.every((rho) => rho > 0 && rho < 0.5),
        effectName: 'largest Spearman\u2019s rho',
        effect: Math.max(...rhos),
        n: `${rhos.length} captures`,
      };
    },
  },
  {
    ...ofReport,
    id: 'top-lists-differ',
    sentence: 'For both tasks fewer than half of the twenty most liked models are among the twenty most downloaded.',
    otherwise:
      'For at least one of the two tasks half or more of the twenty most liked models ' +
      'are among the twenty most downloaded.',
    predicate: 'shared models of the two lists below 10 of 20 for both tasks by pipeline_tag on 2024-07-11',
    captures: ['2024-07-11'],
    restsOn: ['list-overlap'],
    judge(rows) {
      const lists = { capture: '2024-07-11', pair: 'likes-downloads', within: 'pipeline_tag' } as const;
      const shared = TASKS.flatMap((task) => findRow(rows('list-overlap'), { ...lists, task })?.shared ?? []);
      if (shared.length < TASKS.length) return null;
      const most = Math.max(...shared);
      return {
        holds: most < 10,
        effectName: 'models in both lists, the larger of the two tasks',
        effect: most,
        n: shared.join(' and '),
      };
    },
  },
  {
    ...ofReport,
    id: 'concentration-grew',
    sentence:
      'The most downloaded 1 % of all models held a larger part of all downloads in July 2024 than in February 2022.',
    otherwise:
      'The most downloaded 1 % of all models did not hold a larger part of all downloads in July 2024 ' +
      'than in February 2022.',
    predicate: 'share of the top 1 % on 2024-07-11 minus that on 2022-02-15 is above 0',
    captures: ['2022-02-15', '2024-07-11'],
    restsOn: ['concentration'],
    judge(rows) {
      const before = findRow(rows('concentration'), { ...DOWNLOADS, capture: '2022-02-15' });
      const after = findRow(rows('concentration'), { ...DOWNLOADS, capture: '2024-07-11' });
      if (before?.top_1 == null || after?.top_1 == null) return null;
      const difference = after.top_1 - before.top_1;
      return {
        holds: difference > 0,
        effectName: 'difference of the shares',
        effect: difference,
        n: `${before.known} and ${after.known} models`,
      };
    },
  },
  {
    id: 'top-percent-as-published',
    family: 'descriptive',
    madeBy: 'Osborne 2024',
    sentence: 'One in a hundred models holds 99 % of all downloads, as a published study found in an earlier listing.',
    otherwise:
      'The share of all downloads that one in a hundred models holds is not the 99 % ' +
      'that a published study found in an earlier listing.',
    predicate: 'share of the top 1 % on 2024-07-11 within one percentage point of the published one',
    captures: ['2024-07-11'],
    restsOn: ['concentration', 'published'],
    judge(rows) {
      const ours = findRow(rows('concentration'), { ...DOWNLOADS, capture: '2024-07-11' });
      const theirs = findRow(rows('published'), { figure: 'osborne-top-1' });
      if (ours?.top_1 == null || theirs?.value == null) return null;
      return {
        holds: Math.abs(ours.top_1 - theirs.value) <= 0.01,
        effectName: 'share of the top 1 %',
        effect: ours.top_1,
        n: `${ours.known} models`,
      };
    },
  },
  {
    ...ofReport,
    id: 'most-state-no-licence',
    sentence: 'More than half of the models of either task state no licence.',
    otherwise: 'At most half of the models of at least one of the two tasks state no licence.',
    predicate: 'share without a licence tag above 0.5 for both tasks on 2024-07-11',
    captures: ['2024-07-11'],
    restsOn: ['composition'],
    judge(rows) {
      const without = { capture: '2024-07-11', kind: 'models', facet: 'licence', value: null } as const;
      return ofShares(
        TASKS.map((task) => findRow(rows('composition'), { ...without, task })),
        'smallest',
        { effectName: 'smaller of the two shares', holds: (share) => share > 0.5 },
      );
    },
  },
  {
    ...ofReport,
    id: 'generation-is-younger',
    sentence: 'The median model of text generation is younger than that of text classification.',
    otherwise: 'The median model of text generation is not younger than that of text classification.',
    predicate: 'median age of classification minus that of generation above 0 days on 2024-07-11',
    captures: ['2024-07-11'],
    restsOn: ['concentration'],
    judge(rows) {
      const ages = { capture: '2024-07-11', kind: 'models', by: 'pipeline_tag', measure: 'age_days' } as const;
      const [classification, generation] = TASKS.map((task) => findRow(rows('concentration'), { ...ages, task }));
      if (classification?.median == null || generation?.median == null) return null;
      const difference = classification.median - generation.median;
      return {
        holds: difference > 0,
        effectName: 'difference of the medians in days',
        effect: difference,
        n: `${classification.known} and ${generation.known} models`,
      };
    },
  },
];
