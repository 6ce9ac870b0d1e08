import { describe, expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { datasetStatements } from '../../../scripts/metrics/dataset-statements.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Tally = RowIn<'captures', 'triple-tallies'>;
const tally = (
  population: Tally['population'],
  task: string | null,
  evidence: Tally['evidence'],
  models: number,
  of: number,
): Tally => ({
  population,
  task,
  evidence,
  models,
  of,
  share: models / of,
  pairs: models,
  datasets: 1,
});

describe('what models say of datasets', () => {
  const kinds = ['any', 'declared', 'evaluated', 'found only', 'linked', 'mentioned'] as const;
  const tallied = (tallies: Tally[]) =>
    asWritten(
      'dataset-statements',
      datasetStatements({ captures: [madeUpCapture('2026-01-01', { tables: { 'triple-tallies': tallies } })] }),
    );

  test('is the share of each kind of evidence, and only declared is known of a listing', () => {
    const rows = tallied([
      tally('listed', null, 'declared', 20, 400),
      ...kinds.map((kind, at) => tally('with card', null, kind, at * 10, 100)),
    ]);
    expect(rows[0]).toMatchObject({
      models: 'listed',
      population: 'whole',
      of: 400,
      declared: 20,
      declared_share: 0.05,
      any: null,
      any_share: null,
    });
    expect(rows[1]).toMatchObject({
      models: 'with card',
      any: 0,
      declared: 10,
      evaluated: 20,
      found_only: 30,
      found_only_share: 0.3,
      linked: 40,
      mentioned: 50,
    });
  });

  test('is not known of texts where no card was read, and of results where no record has any', () => {
    const rows = (evaluated: number) =>
      tallied(
        kinds.map((kind) =>
          tally('in scope', null, kind, kind === 'declared' ? 7 : kind === 'evaluated' ? evaluated : 0, 100),
        ),
      )[0]!;
    expect(rows(0)).toMatchObject({
      declared: 7,
      evaluated: null,
      linked: null,
      mentioned: null,
      any: null,
      found_only: null,
    });
    expect(rows(3)).toMatchObject({ evaluated: 3, linked: null });
  });

  test('leaves out tasks of fewer than a hundred models', () => {
    expect(
      tallied([
        tally('listed', 'fill-mask', 'declared', 1, 99),
        tally('listed', 'translation', 'declared', 1, 100),
      ]).map((row) => row.task),
    ).toEqual(['translation']);
  });
});
