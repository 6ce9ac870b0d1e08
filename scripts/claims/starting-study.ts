import { captureOf } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { BY_AUTHOR, findRow, IN_THIS_LISTING, ofReport, SMALLEST_DELTA, type Claim } from './claim.ts';
import { ofFrame } from './of-frame.ts';
import { startingStudyConclusion } from './starting-study-conclusion.ts';

/** The list of the starting study. */
const study = (rows: MetricRows) =>
  ({ capture: captureOf(rows, 'study'), by: 'tag', selection: 'top-20-likes', exclusion: 'none' }) as const;

/** Claims of and on the starting study, which the chapters on popular models and on errata print. */
export const startingStudy: readonly Claim[] = [
  {
    id: 'study-downloads',
    family: 'confirmatory',
    madeBy: 'starting study',
    sentence:
      'Of the forty models of a 2023 study, those of text generation were downloaded more ' +
      'than those of text classification.',
    otherwise:
      'Of the forty models of a 2023 study, those of text generation were not downloaded more: ' +
      'those of text classification were.',
    predicate: `Cliff's delta of classification against generation at most -${SMALLEST_DELTA}, adjusted p at most 0.05`,
    certainty: BY_AUTHOR,
    marks: [{ is: 'at most', mark: -SMALLEST_DELTA, because: 'delta' }],
    captures: ['study'],
    restsOn: ['multiverse'],
    judge: (rows) => ofFrame(findRow(rows('multiverse'), { ...study(rows), measure: 'downloads' })),
  },
  {
    id: 'study-likes',
    family: 'confirmatory',
    madeBy: 'starting study',
    sentence:
      'Of the forty models of a 2023 study, those of text generation had more likes ' +
      'than those of text classification.',
    otherwise:
      'Of the forty models of a 2023 study, those of text generation did not have more likes ' +
      'than those of text classification.',
    predicate: `Cliff's delta of classification against generation at most -${SMALLEST_DELTA}, adjusted p at most 0.05`,
    certainty: BY_AUTHOR,
    marks: [{ is: 'at most', mark: -SMALLEST_DELTA, because: 'delta' }],
    captures: ['study'],
    restsOn: ['multiverse'],
    judge: (rows) => ofFrame(findRow(rows('multiverse'), { ...study(rows), measure: 'likes' })),
  },
  {
    ...ofReport,
    id: 'study-tag-is-no-task',
    sentence:
      'A list by tag is not a list by task: {share 1} of the study\u2019s twenty models of text classification ' +
      'are listed under another task.',
    otherwise:
      'Less than a quarter of the study\u2019s twenty models of text classification are listed under another task.',
    predicate: 'share of the models with the tag that have another pipeline_tag at least 0.25',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at least', mark: 0.25, because: 'quarter' }],
    captures: ['study'],
    restsOn: ['top-twenty'],
    judge(rows) {
      const list = {
        capture: captureOf(rows, 'study'),
        task: 'text-classification',
        sort: 'likes',
        measure: 'likes',
      } as const;
      const byTag = findRow(rows('top-twenty'), { ...list, by: 'tag' });
      const byTask = findRow(rows('top-twenty'), { ...list, by: 'pipeline_tag' });
      if (!byTag || !byTask) return null;
      const others = byTag.size - byTask.size;
      const effectName = 'share under another task';
      return [{ effectName, effect: others / byTag.size, n: `${byTag.size} models` }];
    },
  },
  ...startingStudyConclusion,
];
