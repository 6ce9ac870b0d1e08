import { captureOf } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { BY_AUTHOR, BY_MISSING, BY_ROW, findRow, type Claim } from './claim.ts';

const ofStudy = { family: 'descriptive', madeBy: 'starting study', captures: ['study'] } as const;
const gapOf = (rows: MetricRows, part: 'uses' | 'mean size') => findRow(rows('study-gaps'), { part });

/** The parts of the study's conclusion beside likes and downloads, judged by its own numbers. */
export const startingStudyConclusion: readonly Claim[] = [
  {
    ...ofStudy,
    id: 'study-uses',
    sentence:
      'In the list of the starting study, apps use models of text generation more often than those of text classification.',
    otherwise:
      'In the list of the starting study, it cannot be told whether apps use models of text generation more often ' +
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
    ...ofStudy,
    id: 'study-files',
    sentence:
      'The study says that apps with models of text generation have fewer files, and prints no number: so it is in the ' +
      'newest listing that can tell files and task of enough apps, {when task-sizes}.',
    otherwise:
      'The study says that apps with models of text generation have fewer files, and prints no number: it is not so in ' +
      'the newest listing that can tell files and task of enough apps, {when task-sizes}.',
    unsure:
      'The study says that apps with models of text generation have fewer files, and prints no number: whether it is so ' +
      'cannot be told from the newest listing that has files and task of enough apps, {when task-sizes}.',
    predicate: "Cliff's delta of files, classification against generation, above 0 {when task-sizes}",
    certainty: BY_AUTHOR,
    marks: [{ is: 'above', mark: 0, because: 'direction' }],
    captures: ['task-sizes'],
    restsOn: ['space-size-contrasts'],
    judge(rows) {
      const key = { capture: captureOf(rows, 'task-sizes'), left: 'text-classification', measure: 'files' } as const;
      const row = findRow(rows('space-size-contrasts'), { ...key, right: 'text-generation' });
      if (row?.delta == null) return null;
      const { delta: effect, delta_low: low, delta_high: high } = row;
      return [
        { effectName: 'Cliff\u2019s delta of files', effect, low, high, n: `${row.n_left} and ${row.n_right} apps` },
      ];
    },
  },
];
