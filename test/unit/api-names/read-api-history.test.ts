import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readApiHistory } from '../../../scripts/api-names/read-api-history.ts';

const dir = mkdtempSync(join(tmpdir(), 'api-names-'));
afterAll(() => rmSync(dir, { recursive: true }));
const write = (file: string, ...lines: string[]) => writeFileSync(join(dir, file), `${lines.join('\n')}\n`);

write(
  'transformers-names.csv',
  'name,kind,first_seen,last_seen,missing_from,backend,alias_from,absent_in_between',
  'BertTokenizerFast,class,2.4.0,5.18.0,,none,5.0.0,',
  'TFBertModel,class,2.0.0,4.57.6,5.0.0,tf,,',
  'transformers,module,2.0.0,5.18.0,,none,,',
  'transformers.models.bert,module,4.0.0,5.18.0,,none,,4.1.0 4.2.0',
);
write(
  'datasets-names.csv',
  'library,name,kind,first_seen,last_seen,missing_from,absent_in_between,alias_from',
  'datasets,datasets.load_metric,function,1.0.0,2.21.0,3.0.0,,',
);
write(
  'transformers-pipelines.csv',
  'task,kind,alias_of,first_seen,last_seen,missing_from,absent_in_between',
  'ner,task+alias,token-classification,2.3.0,5.18.0,,',
  'translation_XX_to_YY (any pair),pattern,translation,3.5.0,4.57.6,5.0.0,',
);
const methods = [
  'token,how_looked_for,first_seen,last_seen,missing_from,absent_in_between',
  'encode_plus,method of the base tokenizer/processor class,2.0.0,4.57.6,5.0.0,',
  'use_auth_token,word in shared base files,4.1.0,4.57.6,5.0.0,',
];
write('transformers-methods.csv', ...methods);
write(
  'releases.csv',
  'library,version,date,source,declared_version,public_names,pipeline_tasks',
  'transformers,2.0.0,2019-09-26,a/transformers tag v2.0.0 commit 1d64,2.0.0,196,',
  'transformers,4.21.0,2022-07-27,"b/transformers main, parent of version bump c89a: commit 7490",4.21.0.dev0,1997,19',
  'transformers,5.3.0,2026-03-04,b/transformers main on 2026-03-04 (version bump was late): commit a2da,5.3.0.dev0,3278,24',
  'transformers,5.18.0,2026-09-30,PyPI wheel transformers-5.18.0-py3-none-any.whl,5.18.0,3964,24',
  'datasets,3.0.0,2024-09-11,huggingface/datasets tag 3.0.0 commit aa,,60,',
  'datasets,main@2026-07-31,2026-07-31,huggingface/datasets main commit bb,,68,',
  'datasets,6.0.1,2026-09/10,PyPI wheel datasets-6.0.1,,249,',
);

test('names stand below their library, and a row of the library itself is left out', () =>
  expect(readApiHistory(dir)['api-names'].map(({ library, name, kind }) => `${library} ${name} ${kind}`)).toEqual([
    'transformers BertTokenizerFast class',
    'transformers TFBertModel class',
    'transformers models.bert module',
    'datasets load_metric function',
  ]));

test('an alias, a gap and an end are kept', () => {
  const [fast, tf, bert] = readApiHistory(dir)['api-names'];
  expect([fast!.alias_from, fast!.missing_from]).toEqual(['5.0.0', null]);
  expect([tf!.backend, tf!.last_seen, tf!.missing_from]).toEqual(['tf', '4.57.6', '5.0.0']);
  expect(bert!.absent_in_between).toBe('4.1.0 4.2.0');
});

test('a release says what it was read from, main that is no release too, and a day that is none stays empty', () =>
  expect(
    readApiHistory(dir)['api-releases'].map((row) => `${row.library} ${row.place} ${row.read_from} ${row.released}`),
  ).toEqual([
    'transformers 0 tag 2019-09-26',
    'transformers 1 main at its release 2022-07-27',
    'transformers 2 main before its release 2026-03-04',
    'transformers 3 wheel 2026-09-30',
    'datasets 0 tag 2024-09-11',
    'datasets 1 main 2026-07-31',
    'datasets 2 wheel null',
  ]));

test('methods say where they count and who keeps them, tasks that they are a pattern', () => {
  const { 'api-methods': words, 'api-tasks': tasks } = readApiHistory(dir);
  expect(words.map(({ word, on, found_by, kept_by }) => [word, on, found_by, kept_by?.split(' ').length])).toEqual([
    ['encode_plus', 'tokenizer', 'base class', 4],
    ['use_auth_token', 'loading', 'word', undefined],
  ]);
  expect(tasks.map(({ task, kind }) => [task, kind])).toEqual([
    ['ner', 'task and alias'],
    ['translation_XX_to_YY', 'pattern'],
  ]);
});

test('a word of which nobody said where it counts, and a missing file, are errors', () => {
  write('transformers-methods.csv', ...methods, 'new_word,word in shared base files,4.1.0,4.57.6,5.0.0,');
  expect(() => readApiHistory(dir)).toThrow('transformers-methods.csv: new_word: nothing says where it counts');
  write('transformers-methods.csv', ...methods);
  expect(() => readApiHistory(join(dir, 'nowhere'))).toThrow('releases.csv: no such file');
});

test.each<[string, string, () => void]>([
  [
    'no rows',
    'transformers-methods.csv: expected rows, received none',
    () => write('transformers-methods.csv', methods[0]!),
  ],
  [
    'a column less',
    'transformers-methods.csv: expected a column absent_in_between, received none',
    () => write('transformers-methods.csv', ...methods.map((line) => line.slice(0, line.lastIndexOf(',')))),
  ],
  [
    'a row cut off',
    'transformers-methods.csv:4: Invalid Record Length',
    () => write('transformers-methods.csv', ...methods, 'use_auth_token,word'),
  ],
])('a history with %s is an error that names file and line', (_what, told, spoil) => {
  spoil();
  expect(() => readApiHistory(dir)).toThrow(told);
  write('transformers-methods.csv', ...methods);
});
