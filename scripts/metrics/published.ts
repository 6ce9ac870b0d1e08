import type { RowIn } from '../../data/schema/folders.ts';

const STUDY =
  'Starting study on classification and generation, ' +
  'github.com/keivanipchihagh/ML-Dev-Ease-Classification-vs.-Generation, November 2023';
const OSBORNE = 'Osborne 2024, doi 10.1007/s42001-024-00300-8';

const FIGURES: readonly (readonly [figure: string, value: number, unit: string, about: string, source: string])[] = [
  ['study-spaces-listed', 175690, 'Spaces', 'Spaces that the study listed.', STUDY],
  ['study-spaces-naming', 38982, 'Spaces', 'Spaces of that list whose record named a model.', STUDY],
  ['study-uses-named', 104448, 'uses', 'Pairs of Space and model in those records.', STUDY],
  ['study-models-named', 15239, 'models', 'Distinct models in those records.', STUDY],
  ['study-uses-in-scope', 4375, 'uses', 'Pairs of a Space and one of the 40 models.', STUDY],
  ['study-spaces-in-scope', 3737, 'Spaces', 'Distinct Spaces in those pairs.', STUDY],
  ['study-q1-readme', 1.7, 'KB', 'Lower quartile of the sizes of Spaces as the text of the study prints it.', STUDY],
  ['study-q1-notebook', 2.73, 'KB', 'The same quartile in the notebook of the study.', STUDY],
  ['study-large-spaces', 10, 'Spaces', 'The study writes that over this many Spaces are above 100 MB.', STUDY],
  [
    'study-large-distinct',
    4,
    'Spaces',
    'Distinct Spaces above 100 MB in the table of files of the study, ' +
      'which has a row for each pair of Space and model.',
    STUDY,
  ],
  ['study-without-size', 134, 'Spaces', 'Distinct Spaces without a size in that table.', STUDY],
  [
    'study-median-larger',
    10,
    'KB',
    'The larger of the medians of the sizes of Spaces of the two tasks, a Space counted once for each of its models.',
    STUDY,
  ],
  ['study-median-smaller', 9, 'KB', 'The smaller of these two medians.', STUDY],
  ['study-mean-gap', 2, 'MB', 'Difference of the mean sizes of Spaces of the two tasks, counted likewise.', STUDY],
  [
    'study-mean-gap-low',
    1,
    'MB',
    'Lower end of the 95 % interval of this difference, as if these pairs were independent.',
    STUDY,
  ],
  ['study-mean-gap-high', 3, 'MB', 'Upper end of that interval.', STUDY],
  ['osborne-models', 348181, 'models', 'Models of the Hub in the study.', OSBORNE],
  ['osborne-zero-downloads', 0.7, 'share', 'More than this share of models had no download.', OSBORNE],
  ['osborne-top-1', 0.99, 'share', 'Share of all downloads that 1 % of the models held.', OSBORNE],
];

/** Table `published`: figures of others with their source. */
export function published(): RowIn<'metrics', 'published'>[] {
  return FIGURES.map(([figure, value, unit, about, source]) => ({ figure, value, unit, about, source }));
}
