import { cardBlocks } from '../examples/card-blocks.ts';
import { cardExamples } from '../examples/card-examples.ts';
import { readBlock } from '../examples/read-block.ts';
import type { CardExample } from '../examples/card-examples.ts';

/** An example of a card with its code as it was read: prompts, output and lines of a notebook left out. */
export interface SourcedExample extends CardExample {
  /** Undefined where it does not parse. */
  source: string | undefined;
}

/** The Python examples of a card with their code, in its order. */
export function exampleSources(card: string): SourcedExample[] {
  const sources = cardBlocks(card)
    .map(readBlock)
    .filter((read) => read !== undefined)
    .map(({ parsed }) => parsed?.source);
  return cardExamples(card).map((example, at) => ({ ...example, source: sources[at] }));
}
