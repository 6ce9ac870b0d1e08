import { expect, test } from 'vitest';
import { apiHistory } from '../../../scripts/examples/api-history.ts';
import { firstJudged } from '../../../scripts/try-examples/collect-examples.ts';
import { madeUpTables } from '../metrics/made-up-tables.ts';

const history = apiHistory(
  madeUpTables('api-names', {
    'api-releases': ['1.0.0', '2.0.0'].map((version, place) => ({
      library: 'transformers',
      place,
      version,
      released: `202${place}-01-01`,
      read_from: 'tag' as const,
    })),
    'api-names': [
      { library: 'transformers', name: 'Auto', kind: 'class', first_seen: '1.0.0', last_seen: '2.0.0' },
      {
        library: 'transformers',
        name: 'Old',
        kind: 'class',
        first_seen: '1.0.0',
        last_seen: '1.0.0',
        missing_from: '2.0.0',
      },
    ],
  }),
);
const fence = (...lines: string[]) => ['```python', ...lines, '```', ''].join('\n');

test('the first judged example is run, what is above it before it, and prompts and output are no code', () => {
  const card = [
    fence('text = "a"'),
    fence('print(text)', 'this does not parse ('),
    fence('>>> from transformers import Auto', '>>> Auto.from_pretrained("o/m")', 'some output'),
    fence('from transformers import Old'),
  ].join('\n');
  expect(firstJudged('o/n', card, history)).toEqual({
    model: 'o/n',
    example: 3,
    names: 'exist',
    all: 'exist',
    libraries: ['transformers'],
    models: ['o/m'],
    before: [expect.stringMatching(/^text = "a"\s*$/)],
    code: expect.stringMatching(/^from transformers import Auto\nAuto\.from_pretrained\("o\/m"\)\s*$/),
  });
});

test('a card without a judged example has none, and a name that is gone is told', () => {
  expect(firstJudged('o/n', fence('from transformers import Never'), history)).toBeUndefined();
  expect(firstJudged('o/n', fence('from transformers import Old'), history)?.names).toBe('gone');
});
