import { describe, expect, test } from 'vitest';
import { hubMeasures } from '../../../scripts/metrics/hub-measures.ts';
import { modelChurn } from '../../../scripts/metrics/model-churn.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

type Tally = MadeUpRow<'captures', 'tallies'>;
const tally = (facet: string, value: string | null, n: number, more: Tally = {}): Tally => ({
  kind: 'models',
  facet,
  task: null,
  value,
  n,
  ...more,
});
const capture = madeUpCapture('2024-07-11', {
  tables: {
    tallies: [
      tally('all', 'all', 100),
      tally('library', 'transformers', 50),
      tally('library', 'home-made', 10),
      tally('library', null, 40),
      tally('licence', 'mit', 20),
      tally('licence', 'llama2', 5),
      tally('licence', null, 75),
      tally('gated', 'false', 90),
      tally('gated', 'auto', 4),
      tally('gated', 'manual', 6),
      tally('licence', 'mit', 1000, { task: 'fill-mask' }),
      tally('licence', 'mit', 1000, { kind: 'datasets' }),
    ],
    models: [
      { card: 'read', card_usage: true },
      { card: 'read', card_usage: false },
      { card: 'none', card_usage: null },
      { card: 'unknown', card_usage: null },
      { card: 'gated', card_usage: null },
    ],
    spaces: [
      'RUNNING',
      'RUNNING_BUILDING',
      'SLEEPING',
      'PAUSED',
      'STOPPED',
      'RUNTIME_ERROR',
      'NO_APP_FILE',
      'BUILDING',
      null,
    ].map((stage) => ({ stage })),
    'tag-counts': [
      { kind: 'models', tag: 'custom_code', n: 3, of: 60 },
      { kind: 'models', tag: 'eval-results', n: 0, of: 60 },
      { kind: 'models', tag: 'peft', n: 30, of: 60 },
      { kind: 'datasets', tag: 'model-index', n: 9, of: 9 },
    ],
  },
});
const rows = asWritten('hub-measures', hubMeasures({ captures: [capture] }));
const of = (measure: string) => rows.find((row) => row.measure === measure);

describe('hub-measures', () => {
  test('count models that state a library, or a licence of those with tags, and those of the lists of the ease index', () => {
    expect(['library', 'standard-library'].map((measure) => of(measure)?.share)).toEqual([0.6, 0.5]);
    expect(of('licence')).toMatchObject({ n: 25, of: 60 });
    expect(of('open-licence')).toMatchObject({ n: 20, of: 60 });
    expect(of('gated')).toMatchObject({ n: 10, of: 100, unit: 'models' });
  });

  test('count tags of facts over the records with tags; a tag that no model has was not set, and is not known', () => {
    expect(of('custom-code')).toMatchObject({ n: 3, of: 60, share: 0.05 });
    expect(of('eval-results')).toBeUndefined();
    expect(of('model-index')).toBeUndefined();
  });

  test('of a set in which no Space failed the interval is that of its authors, and not one without a width', () => {
    const spaces = Array.from({ length: 30 }, (_, at) => ({ stage: 'RUNNING', author: `a${at}` }));
    const picked = madeUpCapture('2024-12-13', { population: 'curated', tables: { spaces } });
    const failed = asWritten('hub-measures', hubMeasures({ captures: [picked] })).find(
      ({ measure }) => measure === 'space-failed',
    );
    expect(failed).toMatchObject({ n: 0, of: 30, low: 0 });
    expect(failed?.high).toBeCloseTo(0.1135, 4);
  });

  test('count cards over the models in scope of which it is known whether they have one', () => {
    expect(of('card')).toMatchObject({ unit: 'models in scope', population: 'top', n: 2, of: 3 });
    expect(of('card-usage')).toMatchObject({ n: 1, of: 3 });
  });

  test('count Spaces that run and Spaces that ended, sleeping and building ones as neither', () => {
    expect(of('space-running')).toMatchObject({ unit: 'Spaces', n: 2, of: 8 });
    expect(of('space-ended')).toMatchObject({ n: 4, of: 8 });
  });

  test('say nothing of what a capture does not state, also where it states gates of a part only', () => {
    const silent = madeUpCapture('2025-03-21', {
      tables: {
        tallies: [
          tally('all', 'all', 10),
          tally('library', null, 10),
          tally('licence', null, 10),
          tally('gated', 'false', 4),
          tally('gated', null, 6),
        ],
      },
    });
    expect(hubMeasures({ captures: [silent, madeUpCapture('2026-08-06')] })).toEqual([]);
  });
});

test('model-churn is what a later listing did not have, renamed models apart', () => {
  const churn = asWritten(
    'model-churn',
    modelChurn({
      listings: madeUpTables('listings', {
        'listing-churn': [
          { from: 'a', to: 'b', group: 'all', n: 10, still: 7, renamed: 1, namesakes: 1 },
          { from: 'a', to: 'b', group: 'without owner', n: 0, still: 0, renamed: 0, namesakes: 0 },
        ],
      }),
    }),
  );
  expect(churn).toEqual([
    { from: 'a', to: 'b', group: 'all', n: 10, renamed: 1, gone: 2, share: 0.2, namesakes: 1 },
    { from: 'a', to: 'b', group: 'without owner', n: 0, renamed: 0, gone: 0, share: null, namesakes: 0 },
  ]);
});
