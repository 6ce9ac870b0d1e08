import type { Row } from '../../data/schema/table.ts';

const STUDY = 'Starting study on classification and generation, github.com/keivanipchihagh/ML-Dev-Ease-Classification-vs.-Generation, November 2023';
const OSBORNE = 'Osborne 2024, doi 10.1007/s42001-024-00300-8';

const FIGURES: readonly (readonly [figure: string, value: number, unit: string, about: string, source: string])[] = [
  ['study-spaces-listed', 175690, 'Spaces', 'Spaces that the study listed.', STUDY],
  ['study-spaces-naming', 38982, 'Spaces', 'Spaces of that list whose record named a model.', STUDY],
  ['study-uses-named', 104448, 'uses', 'Pairs of Space and model in those records.', STUDY],
  ['study-models-named', 15239, 'models', 'Distinct models in those records.', STUDY],
  ['study-uses-in-scope', 4375, 'uses', 'Pairs of a Space and one of the 40 models.', STUDY],
  ['study-spaces-in-scope', 3737, 'Spaces', 'Distinct Spaces in those pairs.', STUDY],
  ['osborne-models', 348181, 'models', 'Models of the Hub in the study.', OSBORNE],
  ['osborne-zero-downloads', 0.7, 'share', 'More than this share of models had no download.', OSBORNE],
  ['osborne-top-1', 0.99, 'share', 'Share of all downloads that 1 % of the models held.', OSBORNE],
];

/** Table `published`: figures of others with their source. */
export function published(): Row[] {
  return FIGURES.map(([figure, value, unit, about, source]) => ({ figure, value, unit, about, source }));
}
