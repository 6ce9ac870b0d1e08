import type { RowIn } from '../../data/schema/folders.ts';
import { unjudgedStates } from '../../data/schema/metrics/example-states.ts';
import { readExamples, type ReadCard, type ReadExamples } from './judged-cards.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type StateRow = RowIn<'metrics', 'example-states'>;

/** Table `example-states`: how many cards can be judged, and why the others cannot. */
export function exampleStates({ captures, apiNames }: Pick<Sources, 'captures' | 'apiNames'>): StateRow[] {
  return captures.flatMap((at) => {
    const read = readExamples(at, apiNames);
    return read ? statesOf(read) : [];
  });
}

function statesOf({ capture, population, read: of, cards, judged }: ReadExamples): StateRow[] {
  const isJudged = new Set(judged.map(({ model }) => model));
  const groups = Map.groupBy(cards, (card) => (isJudged.has(card.model) ? 'judged' : stateOf(card)));
  const told = (['judged', ...unjudgedStates] as const).map((state): StateRow => {
    const own = groups.get(state) ?? [];
    return {
      capture,
      state,
      population,
      cards: own.length,
      of,
      share: ratio(own.length, of),
      owners: new Set(own.map(({ owner }) => owner)).size,
      examples: own.reduce((sum, { examples }) => sum + examples.length, 0),
    };
  });
  const none = of - cards.length;
  const left = { cards: none, of, share: ratio(none, of), owners: null, examples: null };
  return [...told, { capture, state: 'no example', population, ...left }];
}

/** The reason that says most; a card without any example is not among those that have one. */
function stateOf({ examples }: ReadCard): (typeof unjudgedStates)[number] {
  const states = new Set<string>(examples.map(({ judged }) => judged.state));
  return unjudgedStates.find((reason) => states.has(reason)) ?? 'no library';
}
