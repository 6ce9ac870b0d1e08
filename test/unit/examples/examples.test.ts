import { expect, test } from 'vitest';
import { cardExamples } from '../../../scripts/examples/card-examples.ts';
import { exampleRow, factsOfRow } from '../../../scripts/examples/example-row.ts';
import { exampleTables } from '../../../scripts/examples/example-tables.ts';

const card = `---\nlicense: mit\n---
\`\`\`python
from datasets import load_metric
from transformers.models.bert import BertModel
from transformers import pipeline
p = pipeline("ner", model="o/m", use_auth_token=True)
pipeline("a task of two words", "x/y")
\`\`\`

\`\`\`python
x = (
\`\`\`
`;

test('a row holds all that an example is judged by', () => {
  const [example] = cardExamples(card);
  const row = exampleRow('o/m', example!, 1);
  expect(row).toEqual({
    model: 'o/m',
    example: 1,
    line: 5,
    form: 'fence',
    state: 'read',
    libraries: 'datasets transformers',
    names: 'models.bert:BertModel pipeline',
    other_names: 'datasets.load_metric',
    calls: 'pipeline:model,use_auth_token',
    tasks: '["ner","a task of two words"]',
    models: '. x/y',
  });
  const { state, libraries, names, calls, tasks } = example!;
  expect(factsOfRow(row)).toEqual({ state, libraries, names: expect.arrayContaining(names), calls, tasks });
});

test('tables of a crawl have the models whose card has an example, and count the cards that were read', () => {
  const models = new Map(
    ['o/m', 'o/text', 'o/none'].map((id) => [
      id,
      { id, pipelineTag: 'fill-mask', downloads: 7, lastModified: '2022-01-02T03:04:05.000Z' },
    ]),
  );
  const cards = new Map([
    ['o/m', { text: card }],
    ['o/text', { text: '# Only text' }],
    ['o/none', { text: null }],
  ]);
  const tables = exampleTables(models, cards);
  expect(tables['card-examples'].map(({ example, state }) => `${example} ${state}`)).toEqual([
    '1 read',
    '2 does not parse',
  ]);
  expect(tables['example-cards']).toEqual([
    {
      model: 'o/m',
      task: 'fill-mask',
      library: null,
      downloads: 7,
      created_at: null,
      last_modified: '2022-01-02',
      examples: 2,
    },
  ]);
  expect(tables['example-tallies']).toEqual([
    { population: 'in scope', task: 'fill-mask', cards: 2, with_examples: 1 },
  ]);
});
