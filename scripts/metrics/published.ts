import type { RowIn } from '../../data/schema/folders.ts';
import { othersFigures } from '../../method/others-figures.ts';
import { STUDY_SOURCE, studyFigures } from '../../method/study-figures.ts';

/** Table `published`: figures of others with their source. */
export function published(): RowIn<'metrics', 'published'>[] {
  return [{ source: STUDY_SOURCE, figures: studyFigures }, ...othersFigures].flatMap(({ source, figures }) =>
    figures.map(({ figure, value, unit, about, seen }) => ({ figure, value, unit, about, seen, source })),
  );
}
