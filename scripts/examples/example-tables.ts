import type { RowIn } from '../../data/schema/folders.ts';
import type { ModelFacts } from '../records/read-model.ts';
import { cardExamples } from './card-examples.ts';
import { exampleRow } from './example-row.ts';

type Tallies = RowIn<'captures', 'example-tallies'>;
type Model = Pick<ModelFacts, 'id'> &
  Partial<Pick<ModelFacts, 'pipelineTag' | 'library' | 'downloads' | 'createdAt' | 'lastModified'>>;

/** Rows of the three tables of a capture that say what the examples of cards name. */
export interface ExampleTables {
  'card-examples': RowIn<'captures', 'card-examples'>[];
  'example-cards': RowIn<'captures', 'example-cards'>[];
  'example-tallies': Tallies[];
}

/** Collects the examples of cards, one card at a time. */
export function collectExamples(population: Tallies['population']): {
  add(model: Model, card: string): void;
  tables(): ExampleTables;
} {
  const tables: ExampleTables = { 'card-examples': [], 'example-cards': [], 'example-tallies': [] };
  const tallies = new Map<string | null, Tallies>();
  return {
    add(model, card) {
      const task = model.pipelineTag ?? null;
      const tally = tallies.get(task) ?? { population, task, cards: 0, with_examples: 0 };
      tallies.set(task, tally);
      tally.cards += 1;
      const examples = cardExamples(card);
      if (examples.length === 0) return;
      tally.with_examples += 1;
      tables['card-examples'].push(...examples.map((example, at) => exampleRow(model.id, example, at + 1)));
      tables['example-cards'].push({
        model: model.id,
        task,
        library: model.library ?? null,
        downloads: model.downloads ?? null,
        created_at: model.createdAt?.slice(0, 10) ?? null,
        last_modified: model.lastModified?.slice(0, 10) ?? null,
        examples: examples.length,
      });
    },
    tables: () => ({ ...tables, 'example-tallies': [...tallies.values()] }),
  };
}

/** Tables of models and their cards, where a text was read. */
export function exampleTables(
  models: ReadonlyMap<string, Model>,
  cards: ReadonlyMap<string, { text: string | null }>,
): ExampleTables {
  const examples = collectExamples('in scope');
  for (const model of models.values()) {
    const text = cards.get(model.id)?.text ?? null;
    if (text !== null) examples.add(model, text);
  }
  return examples.tables();
}
