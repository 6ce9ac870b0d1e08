import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { betweenCaptures } from '../../../scripts/forecasts/between-captures.ts';
import { scoreForecasts } from '../../../scripts/forecasts/score-forecasts.ts';
import { scoreLines } from '../../../scripts/forecasts/score-lines.ts';
import { sumUpScores } from '../../../scripts/forecasts/sum-up-scores.ts';
import { openCaptures } from '../../../scripts/metrics/capture-tables.ts';
import { madeUpCapture } from '../metrics/made-up-capture.ts';

const statements = openFolder('forecasts', 'data/forecasts').table('forecast-statements');
const captures = openCaptures('data');

describe('the statements that were written down', () => {
  // The captures that they compare with, as if they had been seen again: whatever they ask for must be there.
  test.each([
    ['top lists', '2025-03-21', '2025-03-24'],
    ['tracker', '2026-08-22', '2026-08-19'],
  ] as const)('on %s can all be told by a capture like that of %s', (source, base, seen) => {
    const like = captures.find(({ capture }) => capture.capture === base)!;
    const again = { ...like, capture: { ...like.capture, capture: seen, seen } };
    const own = statements.filter((each) => each.source === source);
    const scores = scoreForecasts(own, again, captures);
    expect(scores.flatMap(({ id, why }) => (why === null ? [] : [`${id}: ${why}`]))).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(25);
  });

  test('on the other kind cannot be told by it, and a capture without rows tells nothing', () => {
    const empty = madeUpCapture('2025-03-24', { population: 'top' });
    const scores = scoreForecasts(statements, empty, captures);
    expect(new Set(scores.map(({ outcome }) => outcome))).toEqual(new Set(['cannot be told']));
    expect(sumUpScores(statements, scores)).toEqual({
      told: 0,
      untold: statements.length,
      came_true: 0,
      brier: null,
      log_score: null,
      brier_of_share: null,
      bins: [],
    });
    expect(scoreLines(statements, scores, sumUpScores(statements, scores)).at(-1)).toBe(
      `told 0  cannot be told ${statements.length}`,
    );
  });
});

describe('a capture held against another', () => {
  const ranked = (models: readonly string[]) =>
    models.map((model, at) => ({
      by: 'pipeline_tag' as const,
      task: 'a',
      sort: 'downloads' as const,
      rank: at + 1,
      model,
      value: 100 - at,
    }));
  const names = Array.from({ length: 20 }, (_, at) => `m/${at}`);
  const listed = (ids: readonly string[]) => ids.map((id) => ({ kind: 'models' as const, id }));
  const base = madeUpCapture('2026-08-22', {
    listed: { models: 3, spaces: 0, datasets: 0 },
    tables: {
      'model-ranks': ranked(names),
      listed: listed(['m/0', 'm/1', 'm/2']),
      models: [
        { id: 'm/0', downloads: 10 },
        { id: 'm/1', downloads: 10 },
        { id: 'm/2', downloads: 0 },
      ],
    },
  });
  const given = madeUpCapture('2026-08-19', {
    listed: { models: 2, spaces: 0, datasets: 0 },
    tables: {
      'model-ranks': ranked(['m/new', ...names.slice(0, 19)]),
      listed: listed(['m/0', 'm/new']),
      models: [
        { id: 'm/0', downloads: 10 },
        { id: 'm/1', downloads: 5 },
        { id: 'm/2', downloads: 7 },
      ],
      tombstones: [
        { kind: 'models', id: 'm/1' },
        { kind: 'models', id: 'm/gone' },
      ],
    },
  });
  const value = (measure: string, size: number | null = null) =>
    betweenCaptures(given, base).find((row) => row.measure === measure && row.size === size)?.value;

  test('shares so many of a list, with another leader; of a list that is too short nothing is said', () => {
    expect([value('shared-top', 20), value('same-leader'), value('shared-top', 40)]).toEqual([19, 0, undefined]);
  });

  test('lists so many of the same, and found some removed that are back', () => {
    expect([value('listed-ratio'), value('listed-of-base'), value('listed-of-given')]).toEqual([2 / 3, 1 / 3, 1 / 2]);
    expect([value('removed'), value('removed-and-back')]).toEqual([2, 1]);
  });

  test('has so many downloads of the same models; one that had none has no ratio', () => {
    expect([value('downloads-median-ratio'), value('downloads-same')]).toEqual([0.5, 0.5]);
  });

  test('of which only a sample of names is kept cannot be compared by names', () => {
    const sample = { ...base, capture: { ...base.capture, listed: { models: 30_000, spaces: 0, datasets: 0 } } };
    expect(betweenCaptures(given, sample).map(({ measure }) => measure)).not.toContain('listed-of-base');
  });
});
