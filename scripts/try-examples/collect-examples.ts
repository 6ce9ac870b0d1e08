import type { ApiHistory } from '../examples/api-history.ts';
import { judgeExample } from '../examples/judge-example.ts';
import type { CardFiles } from '../examples/locate-cards.ts';
import { readCards } from '../examples/read-cards.ts';
import { exampleSources } from './example-sources.ts';
import type { JudgedFirst } from './draw-examples.ts';

/** The first judged example of a card, with what is needed to run it. */
export interface RunnableExample extends JudgedFirst {
  /** Place in the card, from 1. */
  example: number;
  /** Whether also the methods, keywords and names of other libraries that are known by release exist. */
  all: 'exist' | 'gone';
  libraries: string[];
  /** Models that the examples of the card name up to this one. */
  models: string[];
  /** Code of the examples above it that parse. */
  before: string[];
  code: string;
}

/** The first judged example of every card of an archive; nothing of the others is kept. */
export async function collectExamples(
  files: CardFiles,
  history: ApiHistory,
  effects: { signal: AbortSignal; log: (line: string) => void },
): Promise<RunnableExample[]> {
  const found: RunnableExample[] = [];
  for await (const { model, card } of readCards({ ...files, models: undefined }, effects)) {
    const first = firstJudged(model.id, card, history);
    if (first) found.push(first);
  }
  return found;
}

/** The first judged example of one card; undefined where it has none. */
export function firstJudged(model: string, card: string, history: ApiHistory): RunnableExample | undefined {
  // Most cards have no code at all, and reading them a second time costs.
  if (!/transformers|pipeline/.test(card)) return undefined;
  const examples = exampleSources(card);
  for (const [at, example] of examples.entries()) {
    const judged = judgeExample(example, history);
    if (judged.state !== 'judged' || example.source === undefined) continue;
    const above = examples.slice(0, at);
    return {
      model,
      example: at + 1,
      names: judged.spans.names.verdict === 'still' ? 'exist' : 'gone',
      all: judged.spans.libraries.verdict === 'still' ? 'exist' : 'gone',
      libraries: example.libraries,
      models: [...new Set([...above, example].flatMap((each) => each.models))],
      before: above.flatMap(({ source }) => (source === undefined ? [] : [source])),
      code: example.source,
    };
  }
  return undefined;
}
