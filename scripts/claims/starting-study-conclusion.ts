import type { MetricRows } from '../../frames/metric-rows.ts';
import { BY_MISSING, BY_ROW, capturesOf, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';

const ofStudy = { family: 'descriptive', madeBy: 'starting study', captures: ['study'] } as const;
const gapOf = (rows: MetricRows, part: 'uses' | 'mean size') => findRow(rows('study-gaps'), { part });

/** The parts of the study's conclusion beside likes and downloads, judged by its own numbers. */
export const startingStudyConclusion: readonly Claim[] = [
  {
    ...ofStudy,
    id: 'study-uses',
    sentence:
      'In the list of the starting study, Spaces use models of text generation more often than those of text classification.',
    otherwise:
      'In the list of the starting study, it cannot be told whether Spaces use models of text generation more often ' +
      'than those of text classification.',
    predicate:
      'pairs of a Space and a model of generation for one of classification above 1, even if each pair that it has no ' +
      'size for is one of classification (in brackets: if they all are, and if none is)',
    certainty: BY_MISSING,
    marks: [{ is: 'above', mark: 1, because: 'ratio' }],
    restsOn: ['study-gaps'],
    judge(rows) {
      const row = gapOf(rows, 'uses');
      if (row?.least == null || row.most == null) return null;
      const { classification, generation, difference, least, most } = row;
      return [
        {
          effectName: 'pairs of generation for one of classification',
          effect: row.ratio,
          low: generation / (classification + most - difference),
          high: (generation + difference - least) / classification,
          n: `${classification + generation} pairs with a size`,
        },
      ];
    },
  },
  {
    ...ofStudy,
    id: 'study-sizes',
    sentence:
      'In the rows of the starting study, the mean repository is smaller with a model of text generation than with one ' +
      'of text classification.',
    otherwise:
      'In the rows of the starting study, it cannot be told whether the mean repository is smaller with a model of text ' +
      'generation than with one of text classification.',
    predicate:
      'difference of its two means above 0; the study gives no interval, this one is ours, from the moments that it ' +
      'prints',
    certainty: BY_ROW,
    marks: [{ is: 'above', mark: 0, because: 'direction' }],
    restsOn: ['study-gaps'],
    judge(rows) {
      const row = gapOf(rows, 'mean size');
      if (row?.least == null) return null;
      return [
        {
          effectName: 'KiB more of classification',
          effect: row.difference,
          low: row.least,
          high: row.most,
          n: 'pairs of a Space and a model, taken as independent',
        },
      ];
    },
  },
  {
    ...ofReport,
    id: 'study-files',
    sentence:
      'The study says that apps with models of text generation have fewer files, and prints no number: this can neither ' +
      'be confirmed nor denied, since no capture has the files of enough Spaces of both tasks.',
    otherwise:
      'The study says that apps with models of text generation have fewer files, and prints no number: a capture now ' +
      'has the files of enough Spaces of both tasks, and the chapter on the size of an app compares them.',
    predicate: 'most Spaces of known files in the smaller of the two groups, over all captures, below 20',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 20, because: 'enough Spaces' }],
    captures: capturesOf('space-size-contrasts'),
    restsOn: ['space-size-contrasts'],
    judge(rows) {
      const own = rows('space-size-contrasts').filter(
        ({ measure, left, right }) =>
          measure === 'files' && left === 'text-classification' && right === 'text-generation',
      );
      const most = own.toSorted((a, b) => Math.min(b.n_left, b.n_right) - Math.min(a.n_left, a.n_right))[0];
      if (!most) return null;
      return [
        {
          effectName: 'most Spaces in the smaller group',
          effect: Math.min(most.n_left, most.n_right),
          n: `${most.n_left} and ${most.n_right} Spaces`,
        },
      ];
    },
  },
];
