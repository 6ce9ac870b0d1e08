import { describe, expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { examplePrecision } from '../../../scripts/metrics/example-precision.ts';
import { exampleRunShares } from '../../../scripts/metrics/example-run-shares.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

const life = { first_seen: '1.0.0', last_seen: '2.0.0', missing_from: null };
const apiNames = madeUpTables('api-names', {
  'api-releases': ['1.0.0', '2.0.0'].map((version, place) => ({
    library: 'transformers',
    place,
    version,
    released: `202${place}-01-01`,
    read_from: 'tag' as const,
  })),
  'api-names': [
    { library: 'transformers', name: 'Auto', kind: 'class', ...life },
    { library: 'transformers', name: 'Old', kind: 'class', ...life, last_seen: '1.0.0', missing_from: '2.0.0' },
  ],
});
const example = (model: string, names: string) => ({ model, example: 1, state: 'read' as const, names });
const label = (model: string, names: 'still' | 'stopped', by: string | null = null) => ({
  model,
  names,
  names_ended_by: by,
  all: names,
  all_ended_by: by,
});

describe('what is said of examples, held against labels by hand', () => {
  const captures = [
    madeUpCapture('2022-02-15', {
      tables: {
        'card-examples': [example('a', 'Auto'), example('b', 'Old'), example('c', 'Old'), example('d', 'Never')],
        'example-cards': ['a', 'b', 'c', 'd'].map((model) => ({ model, examples: 1 })),
        'example-tallies': [{ population: 'all', task: null, cards: 5, with_examples: 4 }],
      },
    }),
  ];
  const gold = madeUpTables('gold', {
    'card-examples': [
      label('a', 'still'),
      label('b', 'stopped', 'transformers.Older transformers.Old'),
      label('c', 'still'),
      label('d', 'still'),
      label('e', 'still'),
    ],
  });
  const rows = asWritten('example-precision', examplePrecision({ captures, gold, apiNames }));
  const of = (level: string, verdict: string) => rows.find((row) => row.level === level && row.verdict === verdict);

  test('each verdict is right as often as the reader says the same', () => {
    expect(of('names', 'stopped')).toMatchObject({ cards: 2, right: 1, share: 0.5, named: 1 });
    expect(of('names', 'still')).toMatchObject({ cards: 1, right: 1, share: 1, named: null });
  });

  test('a card that is not judged, or not there, is told beside them and never right', () =>
    expect(of('all', 'not judged')).toMatchObject({ cards: 2, right: 0 }));

  test('without labels nothing is said', () =>
    expect(examplePrecision({ captures, gold: noSources.gold, apiNames })).toEqual([]));
});

describe('how many examples run', () => {
  const tried = (model: string, cells: Partial<RowIn<'example-runs', 'tried-examples'>>) => ({
    capture: '2022-02-15',
    model,
    names: 'exist' as const,
    all: 'exist' as const,
    ...cells,
  });
  const exampleRuns = madeUpTables('example-runs', {
    'tried-examples': [
      tried('a', { outcome: 'ran' }),
      tried('b', { outcome: 'failed', cause: 'undefined name', side: 'card' }),
      tried('c', { outcome: 'failed', cause: 'file of the reader', side: 'reader' }),
      tried('d', { all: 'gone', outcome: 'failed', cause: 'method or argument gone', side: 'release' }),
      tried('e', { outcome: 'not told', cause: 'data of the network', side: 'run' }),
    ],
  });

  test('what could not be told is left out of the shares, and bounds count it either way', () =>
    expect(
      exampleRunShares({ exampleRuns })
        .filter(({ said }) => said === 'names exist')
        .map(({ measure, examples, of }) => `${measure}: ${examples} of ${of}`),
    ).toEqual([
      'ran: 1 of 4',
      'ran or needs the reader: 2 of 4',
      'fails by the release: 1 of 4',
      'ran, the untold failing: 1 of 5',
      'ran, the untold running: 2 of 5',
    ]));

  test('examples whose methods and keywords are gone are not among those of which all exists', () =>
    expect(
      exampleRunShares({ exampleRuns }).find(({ said, measure }) => said === 'all exist' && measure === 'ran'),
    ).toMatchObject({ examples: 1, of: 3 }));
});
