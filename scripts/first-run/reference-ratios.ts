import { mean, median } from 'd3-array';
import type { Attempt } from './attempt.ts';
import { eventOf, type ChildEvent } from './child-events.ts';

type Ratios = Pick<Attempt, 'referenceMs' | 'loadRatio' | 'firstRatio' | 'callRatio'>;

/**
 * Times of an attempt as multiples of the reference computation: loading and the first result of the mean of the one before
 * them and the one after; a call by the median over batches, each against the mean of the two beside it. A machine that is
 * slower for a while is so for both.
 */
export function referenceRatios(
  events: readonly ChildEvent[],
  { loadSeconds, firstSeconds }: Pick<Attempt, 'loadSeconds' | 'firstSeconds'>,
): Ratios {
  const around = events.flatMap((each) => (each.event === 'reference' ? [each.milliseconds] : []));
  const { milliseconds = [], references = [] } = eventOf(events, 'calls') ?? {};
  const beside = mean(around);
  const by = (seconds: number | null) => (seconds === null || !beside ? null : (seconds * 1000) / beside);
  const each = milliseconds.flatMap((one, at) => {
    const two = mean(references.slice(at, at + 2));
    return two ? [one / two] : [];
  });
  return {
    referenceMs: median([...around, ...references]) ?? null,
    loadRatio: by(loadSeconds),
    firstRatio: by(firstSeconds),
    callRatio: median(each) ?? null,
  };
}
