import { describe, expect, test } from 'vitest';
import { formatTable, parseTable } from '../../../data/schema/csv.ts';
import { modelCosts as schema } from '../../../data/schema/captures/model-costs.ts';
import type { Row } from '../../../data/schema/table.ts';
import type { ModelCard } from '../../../scripts/records/model-card.ts';
import { modelCosts } from '../../../scripts/tidy/model-costs.ts';
import { readModelRecord } from '../../../scripts/records/read-model-record.ts';
import type { ModelFacts } from '../../../scripts/records/read-model.ts';
import { madeUpModels } from './made-up-models.ts';

interface MadeUp {
  model?: Partial<ModelFacts>;
  text?: string;
  record?: Record<string, unknown>;
}

/** Rows of one model as its file holds them. */
function costsOf({ model = {}, text, record }: MadeUp): Row[] {
  const facts: ModelFacts = {
    ...madeUpModels(1)[0]!,
    id: 'o/m',
    pipelineTag: 'text-generation',
    library: null,
    ...model,
  };
  const card: ModelCard = {
    state: text === undefined ? 'unknown' : 'read',
    text: text ?? null,
    record: record ? readModelRecord(record) : null,
  };
  return parseTable(
    schema,
    formatTable(schema, modelCosts(new Map([['o/m', facts]]), new Map([['o/m', card]]))),
    'model-costs.csv',
  );
}

const short = (rows: readonly Row[]) =>
  rows.map(({ measure, of, basis, value, words }) =>
    [measure, of, basis, value, words].filter((cell) => cell !== null).join(' '),
  );

describe('size', () => {
  test('of a language model: bytes by precision, two FLOPs a weight and token, time to read all weights once', () => {
    expect(short(costsOf({ model: { parameters: 1_000_000_000 } }))).toEqual([
      'flops-per-token estimated 2000000000',
      'memory fp16 estimated 2000000000',
      'memory int4 estimated 500000000',
      'memory int8 estimated 1000000000',
      'parameters measured 1000000000',
      'time-per-token A100 estimated 0.0009809',
      'time-per-token L4 estimated 0.006667',
      'time-per-token T4 estimated 0.00625',
    ]);
  });

  test('a time stands only for hardware that holds the weights, the cost of a token only for models of tokens', () => {
    expect(short(costsOf({ model: { parameters: 8_000_000_000 } })).filter((row) => row.startsWith('time'))).toEqual([
      'time-per-token A100 estimated 0.007847',
      'time-per-token L4 estimated 0.05333',
    ]);
    expect(
      costsOf({ model: { parameters: 1000, pipelineTag: 'image-classification' } }).map((row) => row.measure),
    ).toEqual(['memory', 'memory', 'memory', 'parameters']);
  });

  test('packed weights are not counted, since the Hub counts what holds them; adapters are; neither is estimated', () => {
    for (const tag of ['1-bit', '4-bit', '6-bit'])
      expect(short(costsOf({ model: { parameters: 500, tags: [tag] } }))).toEqual(['parameters measured packed']);
    expect(short(costsOf({ model: { parameters: 500, library: 'peft' } }))).toEqual([
      'parameters measured 500 adapter',
    ]);
    expect(short(costsOf({ model: { parameters: 110, dtypes: { I32: 100, F16: 10 } } }))).toEqual([
      'parameters measured packed',
      'weight-bytes F16 measured 20',
      'weight-bytes I32 measured 400',
    ]);
  });

  test('bytes follow the width of each number format; one of unknown width, and what is no count, have none', () => {
    expect(
      short(costsOf({ model: { dtypes: { BF16: 10, F8_E4M3: 10, F4: 3, F32: 'many', X9: 5, F64: -1 } } })),
    ).toEqual(['weight-bytes BF16 measured 20', 'weight-bytes F4 measured 2', 'weight-bytes F8_E4M3 measured 10']);
  });

  test('of a GGUF model comes from its record, where safetensors says nothing; absurd counts are left out', () => {
    const record = {
      gguf: { total: 1000, totalFileSize: 700, architecture: 'llama', chat_template: '{{ x }}' },
      usedStorage: 900,
    };
    expect(short(costsOf({ record, model: { pipelineTag: null } }))).toEqual([
      'memory fp16 estimated 2000',
      'memory int4 estimated 500',
      'memory int8 estimated 1000',
      'parameters measured 1000',
      'storage measured 900',
      'weight-bytes GGUF measured 700',
    ]);
    expect(costsOf({ record: { gguf: { total: 2e16 }, usedStorage: 0 } })).toEqual([]);
  });
});

describe('training', () => {
  const card = (value: string) => `---\nco2_eq_emissions:${value}\n---\ntext`;

  test('grams as a number; energy, hours and hardware of an object', () => {
    expect(short(costsOf({ text: card(' 12.5') }))).toEqual(['training-co2 declared 12.5']);
    expect(
      short(
        costsOf({
          text: card('\n  emissions: "3,2"\n  energy_consumed: 0.1\n  hours_used: 2\n  hardware_used: 1 x A100'),
        }),
      ),
    ).toEqual([
      'training-co2 declared 3.2',
      'training-energy declared 0.1',
      'training-hardware declared 1 x A100',
      'training-hours declared 2',
    ]);
  });

  test('an amount with words is not guessed at, and a tag alone says that there is one', () => {
    expect(short(costsOf({ text: card(' about 3 kg') }))).toEqual(['training-co2 declared not a number']);
    expect(short(costsOf({ model: { tags: ['co2_eq_emissions'] } }))).toEqual([
      'training-co2 declared amount not known',
    ]);
    expect(costsOf({ text: card(' {source: codecarbon}') })).toEqual([]);
  });
});

describe('score', () => {
  const index =
    'model-index:\n- name: m\n  results:\n  - task: {type: text-classification}\n' +
    '    dataset: {type: glue, name: GLUE SST2}\n    metrics:\n    - {type: f1, value: none}\n' +
    '    - {type: accuracy, value: 0.9}\n    - {type: recall, value: 0.99}';

  test('is the first that has a number, not the best', () => {
    expect(short(costsOf({ text: `---\n${index}\n---\n` }))).toEqual(['score GLUE SST2 declared 0.9 accuracy']);
  });

  test(
    "of the repository's result files comes before the card's, and the record's stands in for an unread " + 'card',
    () => {
      expect(
        short(
          costsOf({
            text: `---\n${index}\n---\n`,
            record: { evalResults: [{ dataset: { id: 'o/bench', task_id: 'x' }, value: 41 }] },
          }),
        ),
      ).toEqual(['score o/bench declared 41']);
      expect(
        short(
          costsOf({
            record: {
              'model-index': [{ results: [{ dataset: { name: 'D' }, metrics: [{ name: 'Wer', value: 7 }] }] }],
            },
          }),
        ),
      ).toEqual(['score D declared 7 Wer']);
    },
  );
});
