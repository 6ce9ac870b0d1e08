import { describe, expect, test } from 'vitest';
import { apiHistory } from '../../../scripts/examples/api-history.ts';
import type { CardExample } from '../../../scripts/examples/card-examples.ts';
import { judgeCard } from '../../../scripts/examples/judge-card.ts';
import { judgeExample, type Level } from '../../../scripts/examples/judge-example.ts';
import { madeUpRow } from '../../made-up-row.ts';
import { madeUpTables } from '../metrics/made-up-tables.ts';

const life = (first_seen: string, last_seen: string, missing_from: string | null = null) => ({
  first_seen,
  last_seen,
  missing_from,
});
const release = (library: string, place: number, version: string, released: string | null) => ({
  library,
  place,
  version,
  released,
  read_from: version.startsWith('main@') ? ('main' as const) : ('tag' as const),
});
const name = (path: string, cells: object, kind: 'class' | 'function' | 'module' = 'class') => {
  const [library, ...rest] = path.split('.');
  return { library: library!, name: rest.join('.'), kind, ...cells };
};

/** transformers 2.0, 3.0, 4.0, 5.0 a year apart; datasets 1.0, 2.0, 3.0 half a year after each, then its main branch. */
const history = apiHistory(
  madeUpTables('api-names', {
    'api-releases': [
      ...['2.0.0', '3.0.0', '4.0.0', '5.0.0'].map((v, at) => release('transformers', at, v, `202${at}-01-01`)),
      ...['1.0.0', '2.0.0', '3.0.0'].map((v, at) => release('datasets', at, v, `202${at}-07-01`)),
      release('datasets', 3, 'main@2023-12-01', '2023-12-01'),
    ],
    'api-names': [
      name('transformers.Old', life('2.0.0', '4.0.0', '5.0.0')),
      name('transformers.Older', life('2.0.0', '3.0.0', '4.0.0')),
      name('transformers.New', life('4.0.0', '5.0.0')),
      name('transformers.Auto', life('2.0.0', '5.0.0')),
      name('transformers.AutoTokenizer', life('2.0.0', '5.0.0')),
      name('transformers.TapasTokenizer', life('3.0.0', '5.0.0')),
      name('transformers.BertTokenizerFast', { ...life('2.0.0', '5.0.0'), alias_from: '5.0.0' }),
      name('transformers.Holed', { ...life('2.0.0', '5.0.0'), absent_in_between: '3.0.0 4.0.0' }),
      name('transformers.pipeline', life('2.0.0', '5.0.0'), 'function'),
      name('transformers.logging', life('3.0.0', '5.0.0'), 'function'),
      name('transformers.models', life('4.0.0', '5.0.0'), 'module'),
      name('transformers.models.bert', life('4.0.0', '5.0.0'), 'module'),
      name('transformers.modeling_bert', life('2.0.0', '3.0.0', '4.0.0'), 'module'),
      name('datasets.load_metric', life('1.0.0', '2.0.0', '3.0.0'), 'function'),
      name('datasets.load_dataset', life('1.0.0', 'main@2023-12-01'), 'function'),
      name('datasets.Leaving', life('1.0.0', '3.0.0', 'main@2023-12-01')),
      name('datasets.data', life('2.0.0', '3.0.0'), 'function'),
      name('datasets.data', life('1.0.0', '2.0.0', '3.0.0'), 'module'),
    ],
    'api-tasks': [
      { task: 'ner', ...life('2.0.0', '5.0.0') },
      { task: 'summarization', ...life('3.0.0', '4.0.0', '5.0.0') },
      { task: 'translation_en_to_de', ...life('2.0.0', '2.0.0', '3.0.0') },
      { task: 'translation_XX_to_YY', ...life('3.0.0', '4.0.0', '5.0.0') },
    ],
    'api-methods': [
      {
        word: 'encode_plus',
        kind: 'method',
        on: 'tokenizer',
        found_by: 'base class',
        kept_by: 'TapasTokenizer',
        ...life('2.0.0', '4.0.0', '5.0.0'),
      },
      { word: 'sample', kind: 'method', on: 'model', found_by: 'definition', ...life('2.0.0', '4.0.0', '5.0.0') },
      { word: 'use_auth_token', kind: 'keyword', on: 'loading', found_by: 'word', ...life('3.0.0', '4.0.0', '5.0.0') },
      { word: 'load_in_8bit', kind: 'keyword', on: 'loading', found_by: 'word', ...life('3.0.0', '4.0.0', '5.0.0') },
    ],
  }),
);

const example = (cells: Partial<CardExample>) => ({
  state: 'read' as const,
  libraries: ['transformers'],
  names: [],
  calls: [],
  tasks: [],
  ...cells,
});
const named = (...names: string[]) => example({ names: names.map((each) => `transformers.${each}`) });
const judge = (cells: ReturnType<typeof example>) => judgeExample(cells, history);

/** `first-last verdict: ended by (gone by)` at a level. */
function span(cells: ReturnType<typeof example>, level: Level = 'names'): string {
  const judged = judge(cells);
  if (judged.state !== 'judged') return judged.state;
  const { first, last, verdict, endedBy, goneBy } = judged.spans[level];
  return `${first}-${last} ${verdict}${endedBy.length > 0 ? `: ${endedBy.join(' ')} (${goneBy})` : ''}`;
}

describe('names and tasks', () => {
  test('exist from the last to come to the first to go, which ends the example', () => {
    expect(span(named('Auto'))).toBe('2.0.0-5.0.0 still');
    expect(span(named('Auto', 'Old'))).toBe('2.0.0-4.0.0 stopped: transformers.Old (5.0.0)');
    expect(span(named('New', 'Old'))).toBe('4.0.0-4.0.0 stopped: transformers.Old (5.0.0)');
    expect(span(named('Older', 'Old'))).toBe('2.0.0-3.0.0 stopped: transformers.Older (4.0.0)');
    expect(span(named('New', 'Older'))).toBe('null-null never together: transformers.Older (4.0.0)');
  });

  test('an alias that still answers is still there', () =>
    expect(span(named('BertTokenizerFast'))).toBe('2.0.0-5.0.0 still'));

  test('a name that was away in between leaves a hole, and ends nothing', () => {
    const judged = judge(named('Holed'));
    expect(judged.state === 'judged' && judged.spans.names.releases).toBe(0b1001n);
    expect(span(named('Holed'))).toBe('2.0.0-5.0.0 still');
    expect(span(named('Holed', 'Old'))).toBe('2.0.0-2.0.0 stopped: transformers.Old (5.0.0)');
  });

  test('a task counts as a name, any pair of languages by the pattern and before it by itself', () => {
    const task = (...tasks: string[]) => span(example({ names: ['transformers.pipeline'], tasks }));
    expect(task('ner')).toBe('2.0.0-5.0.0 still');
    expect(task('summarization')).toBe('3.0.0-4.0.0 stopped: pipeline("summarization") (5.0.0)');
    expect(task('translation_en_to_de')).toBe('2.0.0-4.0.0 stopped: pipeline("translation_en_to_de") (5.0.0)');
    expect(task('translation_zh_to_xx')).toBe('3.0.0-4.0.0 stopped: pipeline("translation_zh_to_xx") (5.0.0)');
    expect(task('translation_zh_xx')).toBe('never a name');
  });

  test('a module must be one that was there; what is in it, or behind a function, was not read', () => {
    expect(span(named('models.bert:BertModel'))).toBe('4.0.0-5.0.0 still');
    expect(span(named('models.bert:'))).toBe('4.0.0-5.0.0 still');
    expect(span(named('modeling_bert:BertModel'))).toBe(
      '2.0.0-3.0.0 stopped: transformers.modeling_bert:BertModel (4.0.0)',
    );
    expect(span(named('models.birt:BertModel'))).toBe('never a name');
    expect(span(named('logging.set_verbosity_error'))).toBe('3.0.0-5.0.0 still');
  });

  test('a name that never was one of the library is a state of its own, with the names', () => {
    expect(judge(named('Auto', 'AutoModelWithHeads', 'Old'))).toEqual({
      state: 'never a name',
      never: ['transformers.AutoModelWithHeads'],
    });
    expect(judge(example({ names: ['transformers.pipeline'], tasks: ['nerr'] }))).toEqual({
      state: 'never a name',
      never: ['pipeline("nerr")'],
    });
  });

  test('what could not be read or names nothing of transformers says so', () => {
    for (const state of ['does not parse', 'python 2', 'star import'] as const)
      expect(span(example({ state, names: ['transformers.Auto'] }))).toBe(state);
    expect(span(example({ libraries: ['datasets'], names: ['datasets.load_metric'] }))).toBe('other libraries');
    expect(span(example({ libraries: [] }))).toBe('no library');
  });
});

describe('methods and keywords', () => {
  const call = (...calls: string[]) => span({ ...named('Auto'), calls }, 'calls');

  test('count on what came from the classes concerned', () => {
    expect(call('AutoTokenizer.encode_plus:max_length')).toBe('2.0.0-4.0.0 stopped: encode_plus() (5.0.0)');
    expect(call('AutoModel.encode_plus')).toBe('2.0.0-5.0.0 still');
    expect(call('BertModel.sample')).toBe('2.0.0-4.0.0 stopped: sample() (5.0.0)');
    expect(call('AutoTokenizer.sample')).toBe('2.0.0-5.0.0 still');
    expect(call('pipeline.tokenizer.encode_plus')).toBe('2.0.0-4.0.0 stopped: encode_plus() (5.0.0)');
  });

  test('of unknown origin only those of the base class of tokenizers count', () => {
    expect(call('?.encode_plus')).toBe('2.0.0-4.0.0 stopped: encode_plus() (5.0.0)');
    expect(call('?.sample')).toBe('2.0.0-5.0.0 still');
  });

  test('tokenizers that keep a method do not end with it', () => {
    expect(call('TapasTokenizer.encode_plus')).toBe('2.0.0-5.0.0 still');
    expect(call('TapasTokenizerFast.encode_plus')).toBe('2.0.0-5.0.0 still');
  });

  test('keywords count in the calls that take them', () => {
    const ended = '3.0.0-4.0.0 stopped: use_auth_token= (5.0.0)';
    expect(call('AutoModel.from_pretrained:revision,use_auth_token')).toBe(ended);
    expect(call('pipeline:use_auth_token')).toBe(ended);
    expect(call('AutoModel.save_pretrained:use_auth_token')).toBe('2.0.0-5.0.0 still');
    expect(call('BitsAndBytesConfig:load_in_8bit')).toBe('2.0.0-5.0.0 still');
  });

  test('do not touch the level of names', () =>
    expect(span({ ...named('Auto'), calls: ['AutoTokenizer.encode_plus'] })).toBe('2.0.0-5.0.0 still'));
});

describe('other libraries', () => {
  const other = (path: string) => {
    const both = named('Auto');
    return span({ ...both, names: [...both.names, path] }, 'libraries');
  };

  test('are told in releases of transformers by their days, the newest by the newest', () => {
    expect(other('datasets.load_dataset')).toBe('2.0.0-5.0.0 still');
    // datasets 3.0.0 came half a year after transformers 4.0.0.
    expect(other('datasets.load_metric')).toBe('2.0.0-4.0.0 stopped: datasets.load_metric (datasets 3.0.0)');
  });

  test('gone from the main branch is gone from no release', () =>
    expect(other('datasets.Leaving')).toBe('2.0.0-5.0.0 still'));

  test('a function and a module of one name are there where one of them is', () =>
    expect(other('datasets.data')).toBe('2.0.0-5.0.0 still'));

  test('a name of another library that is not in its history says nothing against the example', () =>
    expect(other('datasets.unheard_of')).toBe('2.0.0-5.0.0 still'));
});

describe('cards', () => {
  const card = (...examples: ReturnType<typeof example>[]) => judgeCard(examples.map(judge), history)?.names;

  test('every example asks for all, at least one for any', () => {
    const both = card(named('Old'), named('Auto'))!;
    expect([both.every.verdict, both.every.last, both.every.endedBy]).toEqual([
      'stopped',
      '4.0.0',
      ['transformers.Old'],
    ]);
    expect([both.some.verdict, both.some.endedBy]).toEqual(['still', []]);
    const ended = card(named('Old'), named('Older'))!;
    expect([ended.every.last, ended.every.goneBy]).toEqual(['3.0.0', '4.0.0']);
    expect([ended.some.last, ended.some.endedBy]).toEqual(['4.0.0', ['transformers.Old']]);
  });

  test('examples that are not judged neither help nor harm, and a card of such alone is not judged', () => {
    expect(card(named('Auto'), named('AutoModelWithHeads'), example({ state: 'does not parse' }))!.every.verdict).toBe(
      'still',
    );
    expect(card(named('AutoModelWithHeads'))).toBeUndefined();
    expect(card()).toBeUndefined();
  });
});

test('a release that a name was seen in and that is not listed is an error', () =>
  expect(() =>
    apiHistory(
      madeUpTables('api-names', {
        'api-names': [madeUpRow('api-names', 'api-names', name('x.Y', life('1.0', '1.0')))],
      }),
    ),
  ).toThrow('api-releases: expected 1.0'));
