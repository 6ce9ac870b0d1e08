/** How close a count of ours must come: by the kind of comparison, and not figure by figure. */
export type Check = 'exact' | 'printed' | 'cut off' | 'tenth' | 'more than' | 'still there' | 'none';

/** A figure as somebody published it, and what it would take to have it again. */
export interface FigureOfOthers {
  figure: string;
  /** The same in a few words, for a figure. */
  label: string;
  value: number;
  unit: string;
  /** One sentence: what exactly it counts. */
  about: string;
  /** When the Hub was seen for it, in words. */
  seen: string;
  /** A day of that time: ours is counted from the capture that is nearest to it. None for a source that is a capture. */
  day?: string;
  check: Check;
  /** Size of the last digit printed, for the checks `printed` and `cut off`. */
  step?: number;
  /** One sentence: why it agrees, differs or cannot be compared. */
  why: string;
}

/** Figures of one publication. */
export interface Publication {
  /** Who, and where it can be read. */
  source: string;
  figures: readonly FigureOfOthers[];
}

/** Each check in words, with its reason. */
export const CHECKS: Readonly<Record<Check, string>> = {
  exact: 'the same number, since the same records are counted',
  printed: 'the same to the digits printed, since the same records are counted or the figure is given roughly',
  'cut off': 'the same once cut off at the digits printed, as its program does',
  tenth: 'at most a tenth of theirs away, since another listing, months apart, is counted',
  'more than': 'above theirs, which is given as a lower bound',
  'still there':
    'from nine tenths of theirs to all of it: what was created by then and is still listed later, and of the models ' +
    'listed in February 2022 more than nine in ten were, two years on',
  none: 'none: the two count different things',
};

/** Whether a count meets a check of a published figure; null where it cannot be compared. */
export function isReproduced(
  ours: number | null,
  { value, check, step = 0 }: Pick<FigureOfOthers, 'value' | 'check' | 'step'>,
): boolean | null {
  if (ours === null) return null;
  const tests: Readonly<Record<Check, () => boolean | null>> = {
    exact: () => ours === value,
    // A thousandth of a step, since 0.309 and the like are no sums of powers of two.
    printed: () => Math.abs(ours - value) <= step * 0.501,
    'cut off': () => ours >= value && ours < value + step,
    tenth: () => Math.abs(ours - value) <= value * 0.1000001,
    'more than': () => ours > value,
    'still there': () => ours >= value * 0.9 && ours <= value,
    none: () => null,
  };
  return tests[check]();
}
