import { describe, expect, test } from 'vitest';
import { more } from './row-lies.ts';
import { honestProblems, missesIn, tellsIn } from './lie-in-folder.ts';

test.each(['gold', 'zoo'] as const)('%s as committed has no problem', (name) =>
  expect(honestProblems(name)).toEqual([]),
);

describe('a lie about labels', () => {
  tellsIn('gold', 'model-dataset', [
    [
      'none of a dataset that is named',
      (row) => (row.dataset ? { verdict: 'none' } : undefined),
      /dataset: expected nothing of a card that names none/,
    ],
    [
      'used for another use',
      (row) => (row.verdict === 'yes' ? { relation: 'named' } : undefined),
      /relation: expected train, evaluate or both/,
    ],
    [
      'used and not used',
      (row) => (row.verdict === 'no' ? { relation: 'train' } : undefined),
      /relation: expected "named" as the verdict is no/,
    ],
    ['no line', (row) => (row.line ? { line: null } : undefined), /line: expected the line that decides/],
    ['named nowhere', (row) => (row.verdict === 'yes' ? { in_body: false } : undefined), /in_body: expected true/],
    ['another word', (row) => (row.again ? { again: 'perhaps' } : undefined), /again: expected no, none, unclear, yes/],
    ['no id', () => ({ model: 'a b' }), /model: expected an id of a model/],
  ]);
  tellsIn('gold', 'card-examples', [
    [
      'still, though something ended it',
      (row) => (row.names === 'stopped' ? { names: 'still' } : undefined),
      /names: expected stopped where something ended it/,
    ],
    [
      'gone by another release',
      (row) => (row.names_gone_by ? { names_gone_by: '4.0.0' } : undefined),
      /names_gone_by: expected the release that lacks/,
    ],
    [
      'ended by what is there',
      (row) => (row.all_ended_by ? { all_ended_by: 'transformers.AutoModel' } : undefined),
      /all_ended_by: expected what is gone .* not transformers\.AutoModel/,
    ],
    [
      'two of an owner',
      (row) => ({ model: row.model.startsWith('0x') ? 'Anamika/other' : row.model }),
      /model: expected a model of another owner/,
    ],
  ]);
  missesIn('gold', 'model-dataset', [
    ['a card', ({ verdict }) => verdict === 'none', /expected \d+ cards as a note of the manifest says, received \d+/],
    ['a card read again', (row) => row.again === 'none', /expected 40 cards that were read again .*, received 39/],
  ]);
  missesIn('gold', 'card-examples', [['a card', () => true, /expected \d+ cards as a note .*, received \d+/]]);
  tellsIn('gold', 'card-examples', [
    [
      'a card without examples',
      () => ({ model: '0x/game' }),
      /model: expected a model with examples as 2022-02-15 has it, received "0x\/game"/,
    ],
  ]);
  tellsIn('gold', 'card-paragraphs', [
    [
      'a number left out',
      (row) => (row.paragraph === 801 ? { paragraph: 802 } : undefined),
      /paragraph: expected \d+ as the next one/,
    ],
    [
      'an earlier round',
      (row) => (row.round === 5 ? { round: 1 } : undefined),
      /round: expected the round of the one before, or later/,
    ],
    ['no relation', (row) => (row.used ? { used: 'squad' } : undefined), /used: expected id:relation/],
  ]);
});

describe('a lie about a zoo', () => {
  tellsIn('zoo', 'zoo-models', [
    [
      'other hardware',
      (row) => (row.training_hardware ? { training_hardware: 'TPU' } : undefined),
      /training_hardware: expected "\S+" as training_resources says/,
    ],
    [
      'other datasets',
      (row) => (row.training_datasets ? { training_datasets: 'LVIS' } : undefined),
      /training_datasets: expected ".*" as training_data says/,
    ],
    [
      'stated nowhere',
      (row) => (row.paper_from === 'model' ? { paper_from: 'none' } : undefined),
      /paper_from: expected where it is stated/,
    ],
    [
      'another text of the collection',
      (row) => (row.architecture_from === 'collection' ? { architecture: 'X' } : undefined),
      /architecture: expected ".*" as other models of the collection/,
    ],
    [
      'no weights and no warning',
      (row) => (row.weights ? { weights: null } : undefined),
      /line: expected a warning "no-weights" of the model/,
    ],
    [
      'an entry left out',
      (row) => (row.entry === 2 ? { entry: 3 } : undefined),
      /entry: expected 2 as the next one of its name/,
    ],
    [
      'epochs below none',
      (row) => (row.epochs ? { epochs: -row.epochs } : undefined),
      /epochs: expected a number >= 0/,
    ],
  ]);
  tellsIn('zoo', 'zoo-results', [
    ['another task', (row) => ({ task: `${row.task}s` }), /task: expected ".*" as task_written is called/],
    [
      'another task of the Hub',
      (row) => (row.hub_task ? { hub_task: 'fill-mask' } : undefined),
      /hub_task: expected ".*" as the Hub calls the task/,
    ],
    [
      'in the next entry',
      (row) => (row.model === 'atss_r50_fpn_1x_coco' ? { line: row.line + 400 } : undefined),
      /line: expected a line above that of the next entry/,
    ],
    ['in another file', () => ({ file: 'configs/x/metafile.yml' }), /file: expected ".*" as the entry/],
    [
      'no metric and no warning',
      (row) => (row.metric ? { metric: null, value: null } : undefined),
      /line: expected a warning "no-metrics"/,
    ],
    [
      'a value of no metric',
      (row) => (row.metric === null ? { value: 3 } : undefined),
      /value: expected nothing without a metric/,
    ],
  ]);
  tellsIn('zoo', 'zoo-inference-times', [
    ['a measurement left out', more('measurement'), /measurement: expected 1 as the next one of the entry, received 2/],
    ['no time', (row) => ({ ms_per_image: -row.ms_per_image }), /ms_per_image: expected a number >= 0/],
  ]);
  tellsIn('zoo', 'zoo-warnings', [
    [
      'of no model',
      (row) => (row.model ? { model: 'nobody' } : undefined),
      /model: expected a model of zoo-models\.csv/,
    ],
    [
      'of an entry that is not so',
      (row) => (row.defect === 'no-paper' ? { line: row.line + 1 } : undefined),
      /line: expected the line of an entry that is so/,
    ],
    [
      'another text',
      (row) => (row.defect === 'dataset-split' ? { about: 'x' } : undefined),
      /about: expected a row by zoo-results\.csv/,
    ],
  ]);
});
