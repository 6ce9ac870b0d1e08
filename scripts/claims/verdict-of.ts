import type { RowIn } from '../../data/schema/folders.ts';
import type { Certainty, Claim, Figure, Mark } from './claim.ts';

/** What the data say of a claim or of one of its figures. */
export type Verdict = RowIn<'metrics', 'claims'>['verdict'];

const MEETS: Readonly<Record<Mark['is'], (value: number, mark: number) => boolean>> = {
  above: (value, mark) => value > mark,
  'at least': (value, mark) => value >= mark,
  'at most': (value, mark) => value <= mark,
  below: (value, mark) => value < mark,
};

/**
 * Verdict of one figure: of a count by its value, else by its interval, of which both ends must be on the same side of
 * the mark. A figure that should have an interval and has none cannot be told.
 */
export function verdictOfFigure(figure: Figure, mark: Mark, certainty: Certainty): Verdict {
  const meets = (value: number) => MEETS[mark.is](value, mark.mark);
  if (certainty.kind === 'census' || figure.counted === true) return meets(figure.effect) ? 'holds' : 'does not hold';
  if (figure.low == null || figure.high == null || meets(figure.low) !== meets(figure.high)) return 'cannot be told';
  return meets(figure.low) ? 'holds' : 'does not hold';
}

/**
 * Verdict of a claim by its figures: one that fails decides, then one that cannot be told; it holds when all hold. Null
 * figures cannot be judged. Figures beyond the marks are told and decide nothing. RangeError where a mark has no figure.
 */
export function verdictOf(
  { id, marks, certainty }: Pick<Claim, 'id' | 'marks' | 'certainty'>,
  figures: readonly Figure[] | null,
): Verdict {
  if (figures === null) return 'cannot be judged';
  if (figures.length < marks.length)
    throw new RangeError(`claim ${id}: expected ${marks.length} figures, one a mark, received ${figures.length}`);
  const verdicts = marks.map((mark, at) => verdictOfFigure(figures[at]!, mark, certainty));
  return verdicts.find((each) => each === 'does not hold') ?? verdicts.find((each) => each !== 'holds') ?? 'holds';
}

/** Place of the figure that decides: the first with the verdict of the claim. */
export function decidingFigure(
  { marks, certainty }: Pick<Claim, 'marks' | 'certainty'>,
  figures: readonly Figure[],
  verdict: Verdict,
): number {
  const at = marks.findIndex((mark, place) => verdictOfFigure(figures[place]!, mark, certainty) === verdict);
  return Math.max(0, at);
}
