import { expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { BY_AUTHOR, IN_THIS_LISTING, type Claim, type Figure } from '../../../scripts/claims/claim.ts';
import type { Finding } from '../../../scripts/claims/finding.ts';
import { claimFigures } from '../../../scripts/metrics/claim-figures.ts';
import { claims } from '../../../scripts/metrics/claims.ts';
import { findings } from '../../../scripts/metrics/findings.ts';
import { covers, madeUpMetrics } from '../frames/made-up-metrics.ts';

const few: Claim = {
  id: 'few-are-gated',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'Few are gated.',
  otherwise: 'Many are gated.',
  unsure: 'Whether few are gated cannot be told.',
  predicate: 'share below 0.1',
  certainty: IN_THIS_LISTING,
  marks: [{ is: 'below', mark: 0.1, because: 'few' }],
  captures: () => ['2024-07-11', '2026-08-22'],
  restsOn: ['hub-measures'],
  judge: () => [{ effectName: 'share gated', effect: 0.03, n: '15156 models' }],
};
const finding: Finding = {
  finding: 'gates',
  claims: [{ claim: 'few-are-gated', listing: 'A newer listing' }],
  kind: 'models',
  among: 'those that say so',
  card: {
    headline: { holds: 'Few gates {when}', otherwise: 'Many gates', untold: 'Who knows' },
    number: { claim: 'few-are-gated', figure: 'share gated', words: 'of models are gated' },
    chart: 'gates',
  },
  meaning: { holds: 'Take any.', otherwise: 'Ask first.' },
  weight: 'It is in the way.',
};
const rows = madeUpMetrics({
  captures: [covers('2026-08-22', 'curated'), covers('2024-07-11', 'whole'), covers('2025-01-01', 'top')],
});

function told(ledger: readonly Claim[], list: readonly Finding[] = [finding]) {
  return findings(rows, { claims: claims(rows, ledger), figures: claimFigures(rows, ledger) }, list);
}
const withFigure = (figure: Omit<Figure, 'effectName'>): Claim => ({
  ...few,
  judge: () => [{ effectName: 'share gated', ...figure }],
});

test('a finding says sentence, figures, population, days and what would overturn it as the ledger has them', () => {
  expect(told([few])).toMatchInlineSnapshot(`
    [
      {
        "chart": "gates",
        "claims": "few-are-gated",
        "figure": "share gated",
        "figures": "share gated: 3.0% (in this listing)",
        "finding": "gates",
        "headline": "Few gates in July 2024 and August 2026",
        "high": null,
        "low": null,
        "mark": 0.1,
        "meaning": "Take any.",
        "number": "3.0%",
        "number_seen": "in July 2024 and August 2026",
        "number_words": "of models are gated",
        "of_one_time": false,
        "overturned_by": "A newer listing in which “share gated” is at least 10%.",
        "place": 1,
        "population": "all models in July 2024 and a selection of models in August 2026: those that say so; counted: 15,156 models",
        "seen": "in July 2024 and August 2026",
        "sentence": "Few are gated.",
        "sure": "counted in these listings",
        "turned": "as chosen",
        "value": 0.03,
        "verdict": "holds",
        "weight": "It is in the way.",
      },
    ]
  `);
});

test('a finding whose claim turns shows the turned sentence, says so, and what would turn it back', () => {
  expect(told([withFigure({ effect: 0.4 })])[0]).toMatchObject({
    verdict: 'does not hold',
    turned: 'turned',
    sentence: 'Many are gated.',
    meaning: 'Ask first.',
    overturned_by: 'A newer listing in which “share gated” is below 10%.',
  });
});

test('a finding whose interval spans its mark cannot be told, and shows the interval with what was drawn', () => {
  const drawn = { ...withFigure({ effect: 0.09, low: 0.05, high: 0.14 }), certainty: BY_AUTHOR };
  expect(told([drawn])[0]).toMatchObject({
    verdict: 'cannot be told',
    turned: 'turned',
    sentence: 'Whether few are gated cannot be told.',
    figures: 'share gated: 9.0% (95% interval 5.0% to 14.0%, over authors)',
    sure: 'share gated: 9.0% (95% interval 5.0% to 14.0%, over authors)',
    overturned_by:
      'A newer listing with a narrower interval decides it: where “share gated” is below 10% it holds, where “share ' +
      'gated” is at least 10% it does not.',
  });
});

test('units are told once: a count that stands in another is left out', () => {
  const both: Claim = {
    ...few,
    marks: [few.marks[0], few.marks[0]],
    judge: () => [
      { effectName: 'share of one', effect: 0.01, n: '20 models' },
      { effectName: 'share of both', effect: 0.02, n: '20 and 1500 models' },
    ],
  };
  expect(told([both])[0]?.population).toMatch(/; counted: 20 and 1,500 models$/);
});

test('a finding without the data that it needs says so and invents nothing', () => {
  expect(told([{ ...few, judge: () => null }])[0]).toMatchObject({
    verdict: 'cannot be judged',
    figures: 'none: the data are not there',
    overturned_by: 'A newer listing: there is none so far that has what it needs.',
  });
});

test('of two claims the one that fails decides, and both are told', () => {
  const other: Claim = { ...withFigure({ effect: 0.4 }), id: 'other', otherwise: 'Others are.' };
  const joined: Finding = { ...finding, claims: [finding.claims[0], { claim: 'other', listing: 'Another' }] };
  expect(told([few, other], [joined])[0]).toMatchObject({
    claims: 'few-are-gated other',
    verdict: 'does not hold',
    sentence: 'Few are gated. Others are.',
  });
});

test('the headline says what the first claim says while that holds, whatever became of the others', () => {
  const other: Claim = { ...withFigure({ effect: 0.4 }), id: 'other' };
  const headline = {
    holds: 'Few gates, and no others',
    first: 'Few gates {when}',
    otherwise: 'Many gates',
    untold: 'Who knows',
  };
  const joined: Finding = {
    ...finding,
    claims: [finding.claims[0], { claim: 'other', listing: 'Another' }],
    card: { ...finding.card, headline },
  };
  expect(told([few, other], [joined])[0]?.headline).toBe('Few gates in July 2024 and August 2026');
  expect(told([withFigure({ effect: 0.4 }), other], [joined])[0]?.headline).toBe('Many gates');
  const short = {
    ...joined,
    card: { ...finding.card, headline: { holds: 'Few gates', otherwise: 'Many gates', untold: 'Who knows' } },
  };
  expect(told([few, other], [short])[0]?.headline).toBe('Few gates');
});

test('the headline tells a claim that fails from one that nobody can tell, and a difference that is as plain the other way', () => {
  const headline = { holds: 'a', otherwise: 'Not ahead', opposite: 'Behind {when}', untold: 'Who knows' };
  const one: Finding = { ...finding, card: { ...finding.card, headline } };
  const drawn = (effect: number, low: number, high: number) => ({
    ...withFigure({ effect, low, high }),
    certainty: BY_AUTHOR,
    marks: [{ is: 'below', mark: 0, because: 'direction' }] as const,
  });
  const said = (claim: Claim) => told([claim], [one])[0]?.headline;
  expect(said(drawn(0.12, 0.04, 0.19))).toBe('Behind in July 2024 and August 2026');
  expect(said(drawn(0.05, 0.02, 0.08))).toBe('Not ahead');
  expect(said(drawn(0.05, -0.02, 0.18))).toBe('Who knows');
  expect(said({ ...few, judge: () => null })).toBe('Who knows');
  expect(told([withFigure({ effect: 0.4, low: 0.3, high: 0.5 })])[0]?.headline).toBe('Many gates');
});

test('a finding on a claim that is not in the ledger is an error', () => {
  expect(() => told([{ ...few, id: 'other' }])).toThrow(
    'finding gates: expected a claim of the ledger, received "few-are-gated"',
  );
});

test('the findings as committed stand in the places one to ten', () => {
  const places = openFolder('metrics', 'data/metrics')
    .table('findings')
    .map(({ place }) => place);
  expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
