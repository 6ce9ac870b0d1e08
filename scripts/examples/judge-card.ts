import type { ApiHistory } from './api-history.ts';
import { boundsOf, LEVELS, type JudgedExample, type Level, type Span } from './judge-example.ts';

/** A card over releases: those in which every judged example has all that it names, and those in which one has. */
export interface JudgedCard {
  every: Span;
  some: Span;
}

/**
 * Judges a card by its judged examples; null where it has none. An example that names what never was a name, does not
 * parse or is of other libraries neither helps nor harms.
 */
export function judgeCard(
  examples: readonly JudgedExample[],
  { line }: Pick<ApiHistory, 'line'>,
): Record<Level, JudgedCard> | null {
  const judged = examples.filter((each) => each.state === 'judged');
  if (judged.length === 0) return null;
  const [names, calls, libraries] = LEVELS.map((level): JudgedCard => {
    const spans = judged.map((each) => each.spans[level]);
    const every = spans.reduce((all, { releases }) => all & releases, line.all);
    const some = spans.reduce((any, { releases }) => any | releases, 0n);
    return {
      every: { ...boundsOf(every, line), ...endOf(spans, line.newest, (a, b) => a < b) },
      some: { ...boundsOf(some, line), ...(some & line.newest ? NO_END : endOf(spans, line.newest, (a, b) => a > b)) },
    };
  });
  return { names: names!, calls: calls!, libraries: libraries! };
}

const NO_END = { endedBy: [], goneBy: null };

/** What ended the example that ended first (of every) or last (of some). */
function endOf(
  spans: readonly Span[],
  newest: bigint,
  isBefore: (a: number, b: number) => boolean,
): Pick<Span, 'endedBy' | 'goneBy'> {
  const ended = spans.filter(({ releases, endedBy }) => (releases & newest) === 0n && endedBy.length > 0);
  const lengthOf = ({ releases }: Span) => releases.toString(2).length;
  const [first, ...rest] = ended;
  if (!first) return NO_END;
  const chosen = rest.reduce((best, each) => (isBefore(lengthOf(each), lengthOf(best)) ? each : best), first);
  return { endedBy: chosen.endedBy, goneBy: chosen.goneBy };
}
