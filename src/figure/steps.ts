import { palette } from './palette.ts';

/** n colours from faint to strong, the last always the strongest: the latest capture stands out. */
export function steps(n: number): string[] {
  const last = palette.steps.length - 1;
  return Array.from(
    { length: n },
    (_, index) => palette.steps[n === 1 ? last : Math.round((index * last) / (n - 1))] ?? palette.ink,
  );
}
