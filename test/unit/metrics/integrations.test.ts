import { describe, expect, test } from 'vitest';
import { integrationModels } from '../../../scripts/metrics/integration-models.ts';
import { integrationStatus } from '../../../scripts/metrics/integration-status.ts';
import { integrationSummary } from '../../../scripts/metrics/integration-summary.ts';
import { libraryFootprint } from '../../../scripts/metrics/library-footprint.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

const now = (library: string, place: number, marks: string): MadeUpRow<'integrations', 'integrations'> => {
  const [inference, widgets, download, push] = [...marks].map((mark) => (mark === '1' ? '✅' : '❌'));
  return { library, place, address: null, inference, widgets, download, push, line: place + 8 };
};
const then = (library: string, push: string) => ({ library, place: 1, download: '✅', push });
const integrations = madeUpTables('integrations', {
  integrations: [
    now('Adapters', 1, '1111'),
    now('Flair', 2, '1111'),
    now('KerasNLP', 3, '0011'),
    now('Scikit Learn (using skops)', 4, '1110'),
    now('PyCTCDecode', 5, '0010'),
  ],
  'integrations-then': [
    then('Adapter Transformers', '✅'),
    then('Flair', '❌'),
    then('Gone', '❌'),
    then('Scikit Learn (using skops)', '❌'),
  ],
});
type Tally = MadeUpRow<'captures', 'tallies'>;
const tally = (facet: string, value: string | null, n: number, downloads_sum = 0, more: Tally = {}): Tally => ({
  kind: 'models',
  facet,
  task: null,
  value,
  n,
  downloads_known: n,
  downloads_sum,
  ...more,
});
const capture = madeUpCapture('2024-07-11', {
  tables: {
    tallies: [
      tally('all', 'all', 100, 1000),
      tally('library', 'keras-hub', 3, 10),
      tally('library', 'keras-nlp', 2, 5),
      tally('library', 'flair', 15, 500),
      tally('library', null, 80),
      tally('library', 'flair', 9, 0, { task: 'fill-mask' }),
      tally('all', 'all', 10, 0, { kind: 'spaces', downloads_known: 0 }),
      tally('sdk', 'gradio', 4, 0, { kind: 'spaces', downloads_known: 0 }),
    ],
  },
});
const silent = madeUpCapture('2025-03-21', {
  population: 'top',
  tables: { tallies: [tally('all', 'all', 40), tally('library', null, 40)] },
});

describe('integration-status', () => {
  const rows = asWritten('integration-status', integrationStatus({ integrations }));
  const of = (library: string) => rows.find((row) => row.library === library);

  test('says of each library whether it was kept, renamed, added or is gone, with the marks of both lists', () => {
    expect(rows.map(({ library, status }) => `${library} ${status}`).sort()).toEqual([
      'Adapters renamed',
      'Flair kept',
      'Gone gone',
      'KerasNLP new',
      'PyCTCDecode new',
      'Scikit Learn (using skops) kept',
    ]);
    expect(of('Adapters')).toMatchObject({
      place: 1,
      then_name: 'Adapter Transformers',
      then_push: '✅',
      inference: '✅',
    });
    expect(of('Flair')).toMatchObject({ then_push: '❌', push: '✅' });
    expect(of('Gone')).toMatchObject({ place: null, then_name: 'Gone', push: null });
  });

  test('finds the library in the registry by its key, its label or its other names, and not where it has none', () => {
    expect(of('Adapters')).toMatchObject({ names: 'adapter-transformers', registered: true, label: 'Adapters' });
    expect(of('Scikit Learn (using skops)')).toMatchObject({
      names: 'sklearn',
      label: 'Scikit-learn',
      own_count: true,
    });
    expect(of('KerasNLP')).toMatchObject({ names: 'keras-hub keras-nlp', registered: true });
    expect(of('PyCTCDecode')).toMatchObject({ names: null, registered: false, filtered: null, own_count: null });
  });
});

test('integration-summary counts both lists, what became of them, and changes of the marks that both have', () => {
  const rows = asWritten('integration-summary', integrationSummary({ integrations }));
  const of = (group: string) => rows.find((row) => row.group === group);
  expect(of('then')).toMatchObject({ libraries: 4, download: 4, push: 1, inference: null });
  expect(of('now')).toMatchObject({ libraries: 5, inference: 3, widgets: 3, download: 5, push: 3 });
  expect(['kept', 'renamed', 'new', 'gone', 'changed', 'unnamed'].map((group) => of(group)?.libraries)).toEqual([
    2, 1, 2, 1, 1, 1,
  ]);
  expect(of('registry')?.libraries).toBeGreaterThan(200);
  expect(integrationSummary(noSources)).toEqual([]);
});

test('integration-models adds up the names of a library, of the models that name any; no rows where none is', () => {
  const rows = asWritten('integration-models', integrationModels({ captures: [capture, silent], integrations }));
  expect(rows.find(({ library }) => library === 'KerasNLP')).toEqual({
    capture: '2024-07-11',
    library: 'KerasNLP',
    population: 'whole',
    n: 5,
    of: 20,
    share: 0.25,
  });
  expect(rows.find(({ library }) => library === 'Adapters')).toMatchObject({ n: 0, share: 0 });
  expect(rows.map(({ library }) => library)).not.toContain('PyCTCDecode');
  expect(new Set(rows.map((row) => row.capture))).toEqual(new Set(['2024-07-11']));
});

describe('library-footprint', () => {
  const tagged = madeUpCapture('2025-03-21', {
    population: 'top',
    tables: {
      'tag-counts': [
        { kind: 'models', tag: 'trl', n: 10, of: 40 },
        { kind: 'models', tag: 'custom_code', n: 2, of: 40 },
      ],
    },
  });
  const rows = asWritten('library-footprint', libraryFootprint({ ...noSources, captures: [capture, tagged] }));

  test('has each library of the Hub and each SDK, with 0 where the listing states such and none is that one', () => {
    expect(rows.find(({ mark, value }) => mark === 'library_name' && value === 'trl')).toMatchObject({
      capture: '2024-07-11',
      n: 0,
      of: 100,
      share: 0,
      downloads_share: 0,
    });
    expect(rows.find(({ mark }) => mark === 'sdk')).toMatchObject({
      kind: 'spaces',
      value: 'gradio',
      n: 4,
      of: 10,
      downloads_share: null,
    });
    expect(rows.some((row) => row.capture === '2025-03-21' && row.mark === 'library_name')).toBe(false);
  });

  test('has the tags of libraries, of the captures that count them, and not those of facts', () => {
    expect(rows.filter(({ mark }) => mark === 'tag')).toEqual([
      {
        capture: '2025-03-21',
        kind: 'models',
        mark: 'tag',
        value: 'trl',
        population: 'top',
        n: 10,
        of: 40,
        share: 0.25,
        downloads_share: null,
        downloads_share_without_largest: null,
      },
    ]);
  });

  test('has the names of integrated libraries, with their part of the downloads', () => {
    expect(
      libraryFootprint({ ...noSources, captures: [capture], integrations }).find(({ value }) => value === 'flair'),
    ).toMatchObject({
      n: 15,
      of: 100,
      downloads_share: 0.5,
    });
  });
});
