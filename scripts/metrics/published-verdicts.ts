import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { countedFigures, type Counted } from './counted-figures.ts';
import { countedStudy } from './counted-study.ts';
import { CHECKS, isReproduced, type FigureOfOthers } from '../../method/figure-of-others.ts';
import { othersFigures } from '../../method/others-figures.ts';
import type { Sources } from './sources.ts';
import { STUDY_SOURCE, studyFigures } from '../../method/study-figures.ts';

type VerdictRow = RowIn<'metrics', 'published-verdicts'>;

/** Table `published-verdicts`: every published figure beside ours, and whether it comes out again. */
export function publishedVerdicts(sources: Pick<Sources, 'captures' | 'listings'>): VerdictRow[] {
  const study = countedStudy(sources);
  return [
    ...studyFigures.map((own) => verdictOn('study', STUDY_SOURCE, own, study.get(own.figure) ?? null)),
    ...othersFigures.flatMap(({ source, figures }) =>
      figures.map((own) =>
        verdictOn('others', source, own, countedFigures[own.figure]?.(sources, own.day ?? '') ?? null),
      ),
    ),
  ];
}

function verdictOn(of: VerdictRow['of'], source: string, own: FigureOfOthers, ours: Counted | null): VerdictRow {
  const isSame = isReproduced(ours?.value ?? null, own);
  return {
    figure: own.figure,
    label: own.label,
    of,
    source,
    about: own.about,
    seen: own.seen,
    theirs: own.value,
    ours: rounded(ours?.value ?? null),
    ours_with_all: rounded(ours?.withAll ?? null),
    unit: own.unit,
    capture: ours?.value == null ? null : ours.capture,
    within: CHECKS[own.check],
    verdict: isSame === null ? 'not comparable' : isSame ? 'reproduced' : 'not reproduced',
    why: own.why,
  };
}
