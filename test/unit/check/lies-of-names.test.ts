import { describe, expect, test } from 'vitest';
import { more } from './row-lies.ts';
import { honestProblems, missesIn, problemsIn, tellsIn } from './lie-in-folder.ts';

test.each(['api-names', 'integrations', 'history'] as const)('%s as committed has no problem', (name) =>
  expect(honestProblems(name)).toEqual([]),
);

describe('a lie about names of libraries', () => {
  tellsIn('api-names', 'api-releases', [
    [
      'a place left out',
      (row) => (row.version === 'main@2026-07-31' ? { place: row.place + 1 } : undefined),
      /place: expected 58 as the next one, received 59$/,
    ],
    [
      'another tag',
      (row) => (row.version === '1.1.0' ? { source: row.source.replace('1.1.0', '1.0.0') } : undefined),
      /source: expected the tag 1\.1\.0/,
    ],
    [
      'read otherwise',
      (row) => (row.read_from === 'tag' ? { read_from: 'wheel' } : undefined),
      /read_from: expected "tag" by its source/,
    ],
    [
      'no commit',
      (row) => (row.read_from === 'tag' ? { source: row.source.slice(0, -1) } : undefined),
      /source: expected a wheel, or a commit/,
    ],
    [
      'released before the one before',
      (row) => (row.version === '1.2.0' ? { released: '2020-01-01' } : undefined),
      /released: expected no day before/,
    ],
    [
      'another day of main',
      (row) => (row.read_from === 'main' ? { released: '2026-09-01' } : undefined),
      /version: expected "main@2026-09-01" by its day/,
    ],
    ['a name more', more('names'), /names: expected 57 as in api-names\.csv, received 58/],
    [
      'a task more',
      (row) => (row.tasks === null ? undefined : { tasks: row.tasks + 1 }),
      /tasks: expected \d+ as in api-tasks\.csv/,
    ],
    [
      'tasks of another library',
      (row) => (row.library === 'peft' ? { tasks: 3 } : undefined),
      /tasks: expected nothing as in api-tasks/,
    ],
  ]);
  tellsIn('api-names', 'api-names', [
    ['seen in no release', () => ({ first_seen: '0.0.9' }), /first_seen: expected a release of api-releases\.csv/],
    [
      'gone before it came',
      (row) => (row.first_seen === '1.13.0' ? { last_seen: '1.0.0', missing_from: '1.1.0' } : undefined),
      /last_seen: expected 1\.13\.0 or a later release/,
    ],
    [
      'missing from another release',
      (row) => (row.missing_from === '2.0.0' ? { missing_from: '2.1.0' } : undefined),
      /missing_from: expected "2\.0\.0" as the next release/,
    ],
    [
      'absent in a release that is not between',
      () => ({ absent_in_between: '1.0.0' }),
      /absent_in_between: expected releases between/,
    ],
    [
      'a constant by its spelling',
      (row) => (row.kind === 'class' && /[a-z]/.test(row.name) ? { kind: 'constant' } : undefined),
      /kind: expected a class, function or constant as/,
    ],
    [
      'no TensorFlow',
      (row) => (row.name.startsWith('TFBert') ? { backend: 'none' } : undefined),
      /backend: expected "tf" by its spelling/,
    ],
    [
      'a backend elsewhere',
      (row) => (row.library === 'peft' ? { backend: 'tf' } : undefined),
      /backend: expected "none" of another library/,
    ],
    [
      'an alias from nowhere',
      (row) => (row.alias_from ? { alias_from: '9.9.9' } : undefined),
      /alias_from: expected a release/,
    ],
    ['an unknown library', () => ({ library: 'aaa' }), /library: expected a library of api-releases\.csv/],
  ]);
  tellsIn('api-names', 'api-tasks', [
    [
      'another name of nothing',
      (row) => (row.alias_of ? { alias_of: 'no-task' } : undefined),
      /alias_of: expected a task of api-tasks\.csv/,
    ],
    [
      'a task that is another name',
      (row) => (row.kind === 'task' ? { alias_of: 'fill-mask' } : undefined),
      /alias_of: expected another task, but of a task none/,
    ],
    [
      'a task that is not in the release',
      (row) => (row.task === 'fill-mask' ? { task: 'fill-masks' } : undefined),
      /task: expected a task of 5\.18\.0/,
    ],
    [
      'gone in another release',
      (row) => (row.task === 'summarization' ? { last_seen: '5.0.0', missing_from: '5.1.0' } : undefined),
      /missing_from: expected "5\.0\.0" as method/,
    ],
  ]);
  tellsIn('api-names', 'api-methods', [
    [
      'it counts elsewhere',
      (row) => (row.word === 'sample' ? { on: 'tokenizer' } : undefined),
      /on: expected a row as scripts\/api-names/,
    ],
    [
      'a keyword that is defined',
      (row) => (row.kind === 'method' ? { kind: 'keyword' } : undefined),
      /kind: expected "method" by found_by/,
    ],
    [
      'kept by nobody',
      (row) => (row.kept_by ? { kept_by: null } : undefined),
      /kept_by: expected "LayoutLMv3Tokenizer/,
    ],
  ]);
  missesIn('api-names', 'api-tasks', [
    ['one', ({ task }) => task === 'ner', /task: expected "ner" in 5\.18\.0, received none/],
  ]);
  missesIn('api-names', 'api-methods', [
    ['one', () => true, /"adjust_logits_during_generation", "model": expected a row/],
  ]);
});

describe('a lie about integrations', () => {
  tellsIn('integrations', 'integrations', [
    [
      'a place left out',
      (row) => (row.place === 37 ? { place: 38 } : undefined),
      /place: expected 37 as the next row of the page, received 38/,
    ],
    [
      'a line left out',
      (row) => (row.place === 37 ? { line: 46 } : undefined),
      /line: expected 45 below the row before, received 46/,
    ],
    ['no address', () => ({ address: 'adapters' }), /address: expected an address, or a page/],
    ['another mark', () => ({ widgets: 'yes' }), /widgets: expected ✅ or ❌, received "yes"/],
  ]);
  tellsIn('integrations', 'integrations-then', [
    [
      'another mark',
      (row) => ({ push: row.push === '✅' ? '❌' : '✅' }),
      /push: expected "✅" as scripts\/integrations/,
    ],
  ]);
  missesIn('integrations', 'integrations-then', [
    ['one', () => true, /"Adapter Transformers": expected a row .*, received none/],
  ]);
});

test('a break of the platform is told where it is not the one of the code', () =>
  expect(problemsIn('history', 'breaks', (rows) => rows.with(0, { ...rows[0]!, day: '2025-05-01' }))).toEqual([
    'breaks.csv:2: day: expected a row as method/platform-breaks.ts has it, received "2025-05-01"',
    'breaks.csv: "2025-04-30": expected a row as method/platform-breaks.ts has it, received none',
  ]));
