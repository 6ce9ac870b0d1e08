import { describe, expect, test } from 'vitest';
import { claimCounts } from '../../../src/site/claim-counts.ts';
import { claimTopics, topicsOf } from '../../../src/site/claim-topics.ts';
import {
  changedBy,
  coverWords,
  figureCells,
  insteadWords,
  listingWords,
  testWords,
} from '../../../src/site/ledger-words.ts';

const figure = {
  claim: 'made-up',
  place: 1,
  effect_name: 'share',
  effect: 0.6588,
  low: 0.5812,
  high: 0.7364,
  is: 'above',
  mark: 0.5,
  because: 'most means more than half',
  certainty: 'interval by author',
  n: '29432 models',
  verdict: 'holds',
} as const;
const nothing = {
  models: 0,
  models_population: 'none',
  models_sorted_by: null,
  spaces: 0,
  spaces_population: 'none',
  datasets: 0,
  datasets_population: 'none',
  models_in_scope: 0,
  spaces_in_scope: 0,
  tasks: 0,
  query_file_hits: 0,
};
const listings = [
  { ...nothing, capture: 'a', seen: '2022-02-15', models_population: 'whole' },
  { ...nothing, capture: 'latest', seen: '2024-07-11', models_population: 'whole', datasets_population: 'whole' },
  { ...nothing, capture: 'c', seen: '2024-07-30', spaces_population: 'curated' },
  { ...nothing, capture: 'd', seen: '2026-11-28', spaces_population: 'top' },
];

describe('a figure of the ledger', () => {
  test('has its interval with what was drawn, and its units with commas', () => {
    expect(figureCells(figure)).toEqual({
      name: 'share',
      value: '0.659',
      interval: '0.581 to 0.736, 95% over authors',
      n: '29,432 models',
    });
  });

  test('that was counted has no interval, whatever ends it has', () => {
    expect(figureCells({ ...figure, certainty: 'in this listing' }).interval).toBe('');
  });

  test('turns a claim that held on the other side of its mark, and a figure without a mark turns nothing', () => {
    expect(changedBy('holds', [figure, { ...figure, is: 'at most', mark: 0 }])).toEqual({
      label: 'Overturned by',
      words: '“share” at most 0.5, or “share” above 0',
    });
    expect(changedBy('holds', [{ ...figure, is: null, mark: null }])).toBeNull();
  });

  test('of a claim that did not hold says what it would take, and that a whole interval is needed', () => {
    expect(
      changedBy('does not hold', [{ ...figure, low: null, high: null, certainty: 'in this listing' }])?.words,
    ).toBe('“share” above 0.5');
    expect(changedBy('cannot be told', [figure])).toEqual({
      label: 'Would hold with',
      words: '“share” above 0.5, with the whole interval',
    });
  });
});

test('a tested claim says in words how often chance would do it, by the p-value before it is adjusted', () => {
  expect(testWords({ p: 0.0123, p_adjusted: 0.0246 })).toMatch(/^p 0\.012; 0\.025 once .* about 12 in 1,000 draws\.$/);
  expect(testWords({ p: 1e-8, p_adjusted: 2e-8 })).toMatch(/p below 0\.001; .* fewer than 1 in 1,000 draws\.$/);
  expect(testWords({ p: null, p_adjusted: null })).toBe('');
});

describe('the listings of a claim', () => {
  test('are named by their month, never by their name, with what each covers', () => {
    expect(listingWords('a latest', listings)).toBe(
      'February 2022 (all models) and July 2024 (all models, all datasets)',
    );
  });

  test('of one month are told apart by the day, and more than three are not spelled out', () => {
    expect(listingWords('latest c', listings)).toBe(
      '11 July 2024 (all models, all datasets) and 30 July 2024 (a selection of Spaces)',
    );
    expect(listingWords('a latest c d', listings)).toBe('February 2022, 11 July 2024, 30 July 2024 and November 2026');
  });

  test('are no listings where they are of elsewhere, and none where there is none', () => {
    expect(listingWords('mmdetection', listings)).toBe('mmdetection');
    expect(listingWords('none', listings)).toBe('');
  });

  test('cover the kinds that they list', () => {
    expect(coverWords(listings[1]!)).toBe('all models, all datasets');
  });
});

test('claims are counted by their verdict', () => {
  const rows = (['holds', 'holds', 'does not hold', 'cannot be told', 'cannot be judged'] as const).map((verdict) => ({
    verdict,
  }));
  expect(claimCounts(rows)).toEqual({ all: 5, held: 2, failed: 1, untold: 1, unjudged: 1 });
});

test('the ledger has every claim once, and one that no topic names comes last', () => {
  const [first] = claimTopics[0]!.claims;
  expect(topicsOf(['new-one', first!]).map(({ id, claims }) => [id, claims])).toEqual([
    [claimTopics[0]!.id, [first]],
    ['others', ['new-one']],
  ]);
});

test('of a claim that failed the ledger says that the sentence is not the claim', () => {
  expect(insteadWords('does not hold')).toBe('What was claimed is wrong; the sentence is what the data say instead.');
  expect((['holds', 'cannot be told', 'cannot be judged'] as const).map(insteadWords)).toEqual(['', '', '']);
});
