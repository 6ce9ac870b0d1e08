/** Where a repository stands among those of its task: by its rank where a top list has it, else by quantiles. */

/** Quantiles of a measure over all repositories of a task in a listing. */
export interface Quantiles {
  p25: number | null;
  median: number | null;
  p75: number | null;
  p90: number | null;
  p99: number | null;
}

/** The rank in a top list (1 and more), else the share below it at the least (0 to 0.99); null where neither is known. */
export type Standing = number | null;

/** The standing of a value. A quantile counts where the value is above it: then at least that share has less. */
export function standingOf(value: number | null, rank: number | undefined, quantiles?: Quantiles): Standing {
  if (rank !== undefined) return rank;
  if (value === null || quantiles === undefined || quantiles.p25 === null) return null;
  const shares = [
    [0.99, quantiles.p99],
    [0.9, quantiles.p90],
    [0.75, quantiles.p75],
    [0.5, quantiles.median],
    [0.25, quantiles.p25],
  ] as const;
  return shares.find(([, limit]) => limit !== null && value > limit)?.[0] ?? 0;
}

/** Share of the others of its task that it is ahead of, or not behind: of `of` repositories, by rank exactly. */
export function aheadOf(standing: Standing, of: number | null): number | null {
  if (standing === null) return null;
  if (standing < 1) return standing;
  return of === null || of < standing ? null : (of - standing) / of;
}

/** The same in words: `rank 3 of 52,001, ahead of 99.9%`. Rounded down, so that none but rank 1 of 1,000 is 100%. */
export function standingWords(standing: Standing, of: number | null, number: (value: number) => string): string {
  if (standing === null) return 'not known';
  if (standing === 0) return 'in the lowest quarter';
  const share = aheadOf(standing, of);
  const percent = share === null ? '' : `${Math.floor(share * 1000) / 10}%`;
  if (standing < 1) return `ahead of at least ${percent}`;
  if (share === null || of === null) return `rank ${number(standing)}`;
  return `rank ${number(standing)} of ${number(of)}${of > 10 ? `, ahead of ${percent}` : ''}`;
}
