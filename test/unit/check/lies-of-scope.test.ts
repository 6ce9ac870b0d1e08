import { describe } from 'vitest';
import { captures, tells } from './lie.ts';
import { more, tenfold } from './row-lies.ts';

describe('a lie about models in scope', () => {
  tells('models', [
    [
      'another author than its id has',
      (row) => (row.author ? { author: 'somebody' } : undefined),
      /author: expected .* as in its id/,
    ],
    [
      'words of a card that was not read',
      (row) => (row.card === 'read' ? undefined : { card_words: 5 }),
      /card_words: expected nothing/,
    ],
    [
      'another task than its lists have',
      (row) => (row.pipeline_tag === 'fill-mask' ? { pipeline_tag: 'translation' } : undefined),
      /task: expected a task of/,
    ],
    [
      'a licence that no tally counts',
      (row) => (row.licence ? { licence: 'my-own' } : undefined),
      /id: expected a row of tallies.csv for its licence "my-own"/,
    ],
    [
      'code of its own that own-code does not have',
      (row) => (row.custom_code === false ? { custom_code: true } : undefined),
      /custom_code: expected a row of own-code.csv/,
    ],
    [
      'parameters without a row of costs',
      (row) => (row.parameters === null ? { parameters: 7 } : undefined),
      /parameters: expected a row of model-costs.csv/,
    ],
    [
      'languages that are not sorted',
      (row) => (row.languages?.includes(' ') ? { languages: row.languages.split(' ').reverse().join(' ') } : undefined),
      /languages: expected each name once, sorted/,
    ],
  ]);
  tells('model-costs', [
    [
      'a memory that the parameters do not give',
      (row) => (row.measure === 'memory' ? { value: row.value! * 10 } : undefined),
      /value: expected \d+ by its parameters/,
    ],
    [
      'parameters that models.csv has otherwise',
      (row) =>
        row.measure === 'parameters' && row.value !== null && row.source === 'safetensors.total'
          ? { value: row.value + 1 }
          : undefined,
      /value: expected \d+ as models.csv has its parameters/,
    ],
    [
      'an estimate that is called measured',
      (row) => (row.basis === 'estimated' ? { basis: 'measured' } : undefined),
      /basis: expected estimated/,
    ],
  ]);
  tells('model-structures', [
    [
      'safetensors that cannot be read',
      (row) => (row.readable === true ? { readable: false } : undefined),
      /readable: expected true by its formats/,
    ],
    ['a family from nowhere', (row) => (row.family ? { family_from: 'unknown' } : undefined), /family_from: expected/],
  ]);
  tells('own-code', [
    [
      'likes that models.csv has otherwise',
      (row) => (row.in_scope ? more('likes')(row) : undefined),
      /likes: expected \d+ as models.csv has it/,
    ],
    ['a model that is in scope and not', (row) => ({ in_scope: !row.in_scope }), /in_scope: expected/],
  ]);
});

describe('a lie about Spaces', () => {
  tells('spaces', [
    [
      'more large files than files',
      (row) => (row.lfs_files === null ? undefined : { lfs_files: row.files! + 1 }),
      /lfs_files: expected at most/,
    ],
    ['bytes of nothing', (row) => (row.bytes ? { bytes_basis: null } : undefined), /bytes_basis: expected something/],
    [
      'requirements that are not known, beside their rows',
      (row) => (row.requirements ? { requirements: null } : undefined),
      /requirements: expected \d+ as its rows/,
    ],
    [
      'fewer models than it names',
      (row) => (row.models_named && row.models_named > 1 ? { models_named: 0 } : undefined),
      /models_named: expected at least|models: expected/,
    ],
    [
      'more likes than all',
      (row) => (row.likes === null ? undefined : { likes: 1e9 }),
      /likes_sum: expected .* as spaces.csv has it/,
    ],
  ]);
  tells('space-models', [
    [
      'named by neither side',
      (row) => (row.named_by_model === false ? { named_by_space: false } : undefined),
      /named_by_model: expected true/,
    ],
    [
      'another task than the model has',
      (row) => (row.in_scope && row.pipeline_tag ? { pipeline_tag: 'translation-of-all' } : undefined),
      /pipeline_tag: expected .* as models.csv has it/,
    ],
  ]);
  tells('space-code', [
    ['more models than are named', more('models_loaded'), /models_loaded: expected \d+ as its rows/],
    [
      'a kind that only an archive tells',
      (row) => (row.basis === 'imports' ? { kind: 'no model' } : undefined),
      /kind: expected nothing, as of imports/,
    ],
    [
      'more Python than code',
      (row) => (row.source_files === null ? undefined : { python_files: row.source_files + 1 }),
      /python_files: expected at most/,
    ],
  ]);
  tells('space-code-tasks', [
    ['a Space whose code was not read', () => ({ space: '0/none' }), /space: expected a Space of space-code.csv/],
    [
      'reached, where it cannot be known',
      (row) => (row.reached === null ? undefined : { reached: null }),
      /reached: expected true or false/,
    ],
  ]);
  tells('space-services', [
    [
      'remote elsewhere and here not',
      (row) => (row.service === 'openai' ? { remote: !row.remote } : undefined),
      /remote: expected|calls_hosted: expected/,
    ],
  ]);
  tells('packages', [
    ['one Space more', more('spaces'), /spaces: expected \d+ as its rows in space-packages.csv/],
    [
      'found, and nothing of it',
      (row) => (row.index === 'found' ? undefined : { index: 'found' }),
      /releases: expected a number/,
    ],
  ]);
  tells('package-versions', [
    ['ten times the Spaces', tenfold('spaces'), /spaces: expected \d+ as its rows/],
    [
      'found, and nothing of it',
      (row) => (row.index === 'found' ? undefined : { index: 'found' }),
      /released: expected a value/,
    ],
  ]);
  tells('space-use', [
    [
      'a use more',
      (row) => (row.uses > 0 ? { uses: row.uses + 1 } : undefined),
      /uses: expected \d+ as task-uses.csv adds up to/,
    ],
  ]);
  tells('task-uses', [
    ['more models than uses', (row) => ({ models: row.uses + 1 }), /models: expected at most|models_used: expected/],
    ['a use more', more('uses'), /uses: expected/],
  ]);
  tells('model-uses', [
    [
      'another task than models.csv has',
      (row) =>
        captures.some((each) => each.table('models')!.rows.some(({ id }) => id === row.model)) && row.pipeline_tag
          ? { pipeline_tag: 'none-such' }
          : undefined,
      /pipeline_tag: expected/,
    ],
  ]);
  tells('models-per-space', [['a Space more', more('spaces'), /spaces: expected \d+ Spaces in all/]]);
});
