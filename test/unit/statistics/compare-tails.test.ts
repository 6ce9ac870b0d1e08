import { describe, expect, test } from 'vitest';
import { compareTails, type TailLaw } from '../../../scripts/statistics/compare-tails.ts';
import { fitLognormal, lognormalLogProbability } from '../../../scripts/statistics/fit-lognormal.ts';
import {
  fitTruncatedPowerLaw,
  truncatedPowerLawLogProbability,
} from '../../../scripts/statistics/fit-truncated-power-law.ts';
import { vuong } from '../../../scripts/statistics/vuong.ts';
import { butterflies, knight, powerLawQuantiles, wide } from './tail-samples.ts';

const off = (ours: number, exact: number): number => Math.abs(ours / exact - 1);

// mpmath 1.3, 50 digits. Lognormal: root of the numeric gradient of the log-likelihood written with erfc. Truncated: root
// of both means, summed term by term; for wide by incomplete gamma function and Euler-Maclaurin. Vuong by its definition.
const references = [
  {
    name: 'knight from 1',
    values: knight,
    xmin: 1,
    lognormal: { mu: -0.33682344232369695, sigma: 0.7980218468629154, log: -71.951899548575031 },
    truncated: { alpha: 1.1429828980377213, lambda: 0.66642527294220641, log: -71.761933309382539 },
    againstLognormal: { ratio: -2.1122697580457841, normalised: -1.3445199595201571, p: 0.17878030654722664 },
    againstTruncated: { ratio: -2.3022359972382754, p: 0.031888671679069155 },
    truncatedAgainstLognormal: { ratio: 0.18996623919249128, normalised: 0.98801014107536628, p: 0.32314768164622678 },
  },
  {
    name: 'butterflies from 1',
    values: butterflies,
    xmin: 1,
    lognormal: { mu: 1.2378363687989229, sigma: 1.1960780549760395, log: -1416.5847066591017 },
    truncated: { alpha: 0.4519828920206585, lambda: 0.10712950117720881, log: -1394.1671155604424 },
    againstLognormal: { ratio: -110.43851330296879, normalised: -9.1515440234331439, p: 5.6125532668856559e-20 },
    againstTruncated: { ratio: -132.85610440162803, p: 9.759822593924021e-60 },
    truncatedAgainstLognormal: { ratio: 22.417591098659248, normalised: 8.1686603772352004, p: 3.1183265234352111e-16 },
  },
  {
    name: 'butterflies from 21',
    values: butterflies,
    xmin: 21,
    lognormal: { mu: 2.9983534842697643, sigma: 0.088554404437274441, log: -28.610181524385815 },
    truncated: { alpha: -110.3573975145264, lambda: 5.5816149966334257, log: -28.588794947993434 },
    againstLognormal: { ratio: -0.67066364282753815, normalised: -0.79786452629634457, p: 0.42494911106574507 },
    againstTruncated: { ratio: -0.69205021921991889, p: 0.23940392648761901 },
    truncatedAgainstLognormal: { ratio: 0.021386576392380738, normalised: 1.4896863560632245, p: 0.13630672375690625 },
  },
  {
    name: 'wide from 2333',
    values: wide,
    xmin: 2333,
    lognormal: { mu: -1.6209065129208595, sigma: 3.7949297739122479, log: -1050.2844588157089 },
    truncated: { alpha: 1.7237816412497121, lambda: 1.3766943275361759e-6, log: -1049.8483274143854 },
    againstLognormal: { ratio: -0.35820743571965951, normalised: -0.59601213620066042, p: 0.55116711921657917 },
    againstTruncated: { ratio: -0.79433883704316485, p: 0.207515159064676 },
    truncatedAgainstLognormal: { ratio: 0.43613140132350534, normalised: 1.3271377311699654, p: 0.18446312602012197 },
  },
];

describe.each(references)(
  '$name',
  ({ values, xmin, lognormal, truncated, againstLognormal, againstTruncated, truncatedAgainstLognormal }) => {
    const all = compareTails(values, { xmin });

    test('fitLognormal agrees with mpmath', () => {
      expect(all.lognormal.mu).toBeCloseTo(lognormal.mu, 9);
      expect(off(all.lognormal.sigma!, lognormal.sigma)).toBeLessThan(1e-10);
      expect(off(all.lognormal.logLikelihood, lognormal.log)).toBeLessThan(1e-13);
    });

    test('fitTruncatedPowerLaw agrees with mpmath', () => {
      expect(off(all.truncated.alpha, truncated.alpha)).toBeLessThan(1e-10);
      expect(off(all.truncated.lambda, truncated.lambda)).toBeLessThan(1e-10);
      expect(off(all.truncated.logLikelihood, truncated.log)).toBeLessThan(1e-13);
    });

    test('compareTails agrees with mpmath on ratios, normalised ratios and p', () => {
      const expected = [againstLognormal, { normalised: null, ...againstTruncated }, truncatedAgainstLognormal];
      for (const [at, { ratio, normalised, p }] of all.comparisons.entries()) {
        expect(ratio).toBeCloseTo(expected[at]!.ratio, 10);
        expect(off(p, expected[at]!.p)).toBeLessThan(2e-9);
        if (normalised === null) expect(expected[at]!.normalised).toBeNull();
        else expect(normalised).toBeCloseTo(expected[at]!.normalised!, 9);
      }
    });

    test('probabilities add up to the log-likelihood', () => {
      const sum = (log: (x: number) => number): number =>
        values.filter((value) => value >= xmin).reduce((all, value) => all + log(value), 0);
      expect(off(sum(lognormalLogProbability(all.lognormal)), lognormal.log)).toBeLessThan(1e-12);
      expect(off(sum(truncatedPowerLawLogProbability(all.truncated)), truncated.log)).toBeLessThan(1e-12);
    });
  },
);

describe('compareTails', () => {
  const verdicts = (values: number[], xmin?: number): [TailLaw, TailLaw, string][] =>
    compareTails(values, { xmin }).comparisons.map(({ first, second, favoured }) => [first, second, favoured]);

  test('favours one only at p < 0.1', () => {
    expect(verdicts(knight, 1)).toEqual([
      ['power law', 'lognormal', 'undecided'],
      ['power law', 'truncated power law', 'truncated power law'],
      ['truncated power law', 'lognormal', 'undecided'],
    ]);
    expect(verdicts(butterflies, 1).map(([, , favoured]) => favoured)).toEqual([
      'lognormal',
      'truncated power law',
      'truncated power law',
    ]);
  });

  test('all laws are fitted to the tail of the power law', () => {
    const { powerLaw, lognormal, truncated } = compareTails(wide);
    expect([lognormal.xmin, lognormal.n, truncated.xmin, truncated.n]).toEqual([
      powerLaw.xmin,
      powerLaw.n,
      powerLaw.xmin,
      powerLaw.n,
    ]);
  });

  /** 400 ones and four others up to 2000: ln x is more spread than an exponential, as no lognormal or truncated tail is. */
  const heavy = [...Array.from({ length: 400 }, () => 1), 2, 3, 5, 2000];

  test('a tail heavier than every lognormal has no best one, and its limit is a power law', () => {
    const fit = fitLognormal(heavy, 1);
    expect(fit).toMatchObject({ mu: null, sigma: null, n: 404 });
    expect(fit.limit).toBeGreaterThan(1);
    expect(heavy.reduce((sum, x) => sum + lognormalLogProbability(fit)(x), 0)).toBeCloseTo(fit.logLikelihood, 9);
    // Towards the limit: lognormals with sigma 100 and 1000 and the slope of the limit at the start of the tail.
    const near = [100, 1000].map((sigma) => ({
      ...fit,
      limit: null,
      sigma,
      mu: Math.log(0.5) - sigma * sigma * (fit.limit! - 1),
    }));
    const [nearer, nearest] = near.map((law) => heavy.reduce((sum, x) => sum + lognormalLogProbability(law)(x), 0));
    expect(nearest).toBeGreaterThan(nearer!);
    expect(fit.logLikelihood).toBeGreaterThan(nearest!);
  });

  test('a tail heavier than its power law has no cutoff: lambda 0, ratio 0, p 1', () => {
    const { powerLaw, truncated, comparisons } = compareTails(heavy, { xmin: 1 });
    expect(truncated.lambda).toBe(0);
    expect(truncated.alpha).toBeCloseTo(powerLaw.alpha, 13);
    expect(comparisons[1]).toMatchObject({ ratio: 0, p: 1, favoured: 'undecided' });
  });

  test('takes 100,000 counts up to 1e9, and 10', () => {
    const many = compareTails(powerLawQuantiles(100_000, 1.6, 1000));
    expect(many.powerLaw.alpha).toBeCloseTo(1.6, 1);
    expect(many.truncated.logLikelihood).toBeGreaterThanOrEqual(many.powerLaw.logLikelihood);
    expect(compareTails([1, 1, 1, 1, 1, 2, 2, 3, 5, 9]).comparisons.every(({ p }) => p > 0 && p <= 1)).toBe(true);
  });

  test('refuses tails of two distinct values, and values that are no tail', () => {
    expect(() => fitLognormal([1, 1, 2], 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitLognormal: expected three distinct values >= 1, received 2]`,
    );
    expect(() => fitTruncatedPowerLaw([1, 1, 2], 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitTruncatedPowerLaw: expected three distinct values >= 1, received 2]`,
    );
    expect(() =>
      fitTruncatedPowerLaw(
        Array.from({ length: 50 }, (_, at) => 1e9 + at),
        5,
      ),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitTruncatedPowerLaw: expected a tail, received values >= 5 too alike for any alpha above -10000]`,
    );
  });
});

describe('vuong', () => {
  test('swapping the laws changes the signs and keeps p', () => {
    const [a, b, counts] = [
      [-1, -2, -3.5],
      [-1.5, -1.75, -3],
      [5, 3, 2],
    ];
    const [one, other] = [vuong(a, b, counts), vuong(b, a, counts)];
    expect(other).toEqual({ ratio: -one.ratio, normalised: -one.normalised, p: one.p });
  });

  test('by hand: differences 1 and -1 three times to one have ratio 2, deviation sqrt(3) / 2 and so 2 / sqrt(3)', () => {
    expect(vuong([1, 0], [0, 1], [3, 1]).normalised).toBeCloseTo(2 / Math.sqrt(3), 15);
  });

  test('the same law twice tells nothing', () =>
    expect(vuong([-1, -2], [-1, -2], [4, 4])).toEqual({ ratio: 0, normalised: 0, p: 1 }));
});
