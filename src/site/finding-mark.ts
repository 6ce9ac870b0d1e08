import type { RowIn } from '../../data/schema/folders.ts';

/** What the small chart of a finding is drawn from. */
export type MarkedNumber = Pick<RowIn<'metrics', 'findings'>, 'number' | 'value' | 'low' | 'high' | 'mark'>;

/** Where the parts of the small chart stand, in percent of its width. */
export interface FindingMark {
  /** Ends of the axis as words: `0%` and `100%`, or numbers. */
  ends: readonly [string, string];
  /** Where the axis has nought. */
  zero: number;
  value: number;
  interval: readonly [number, number] | undefined;
  /** Number that decides, where there is one within the axis. */
  mark: { at: number; words: string } | undefined;
}

/**
 * The number of a finding on an axis: a share from nought to all, any other number on both sides of nought as far as a
 * whole step of its size. Undefined without a number.
 */
export function findingMark({ number, value, low, high, mark }: MarkedNumber): FindingMark | undefined {
  if (value === null || number === null) return undefined;
  const isShare = number.endsWith('%');
  const reach = isShare ? 1 : reachOf([value, low ?? value, high ?? value, mark ?? 0]);
  const least = isShare ? 0 : -reach;
  const at = (each: number) => Math.round((1000 * (each - least)) / (reach - least)) / 10;
  const words = (each: number) => (isShare ? `${Math.round(each * 1000) / 10}%` : `${each}`.replace('-', '−'));
  return {
    ends: [words(least), words(reach)],
    zero: at(0),
    value: at(value),
    interval: low === null || high === null ? undefined : [at(low), at(high)],
    mark: mark === null || mark < least || mark > reach ? undefined : { at: at(mark), words: words(mark) },
  };
}

/** The next of 0.1, 0.2, 0.5, 1, 2, 5 and so on that none of the numbers exceeds. */
function reachOf(numbers: readonly number[]): number {
  const most = Math.max(...numbers.map(Math.abs), 1e-9);
  const decade = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((each) => each * decade >= most) ?? 10;
  return Number((step * decade).toPrecision(1));
}
