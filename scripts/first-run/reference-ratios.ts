import { mean, median } from 'd3-array';
import type { Attempt } from './attempt.ts';
import { eventOf, type ChildEvent } from './child-events.ts';

type Ratios = Pick<Attempt, 'referenceMs' | 'loadRatio' | 'firstRatio' | 'callRatio'>;

/**
 * Times of the processor as multiples of the reference computation: loading and the first result of the mean of the one before
 * them and the one after; a call by the median over batches, each against the mean of the two beside it. What else a machine
 * does takes no time of this process, and where it slows the processor down it does so for both.
 */
export function referenceRatios(events: readonly ChildEvent[]): Ratios {
  const around = events.flatMap((each) => (each.event === 'reference' ? [each.milliseconds] : []));
  const { milliseconds = [], references = [] } = eventOf(events, 'calls') ?? {};
  const beside = mean(around);
  const by = (seconds: number | undefined) => (seconds === undefined || !beside ? null : (seconds * 1000) / beside);
  const each = milliseconds.flatMap((one, at) => {
    const two = mean(references.slice(at, at + 2));
    return two ? [one / two] : [];
  });
  return {
    referenceMs: median([...around, ...references]) ?? null,
    loadRatio: by(eventOf(events, 'loaded')?.processor),
    firstRatio: by(eventOf(events, 'first')?.processor),
    callRatio: median(each) ?? null,
  };
}
