/** Values from a table of [value, how often]. */
function repeated(table: readonly (readonly [number, number])[]): number[] {
  return table.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

/** K. Knight, Mathematical Statistics (2000), p. 304: 63, 14, 5, 1 and 2 times 1 to 5; the example of zetaff in R's VGAM. */
export const knight = repeated([
  [1, 63],
  [2, 14],
  [3, 5],
  [4, 1],
  [5, 2],
]);

/** Fisher, Corbet and Williams (1943): how many species of Malayan butterflies were caught 1 to 24 times. */
export const butterflies = repeated(
  [118, 74, 44, 24, 29, 22, 20, 19, 20, 15, 12, 14, 6, 12, 6, 9, 9, 6, 10, 10, 11, 5, 3, 3].map((species, at) => [
    at + 1,
    species,
  ]),
);

/** 120 made-up counts with a tail over two and a half decades (numpy default_rng(20260101), power law times lognormal). */
export const wide = [
  1529, 1619, 1630, 1641, 1642, 1726, 1753, 1754, 1799, 1841, 1900, 1934, 2033, 2097, 2158, 2231, 2262, 2333, 2337,
  2366, 2411, 2492, 2521, 2588, 2588, 2664, 2666, 2728, 2799, 2862, 2907, 2938, 3031, 3049, 3090, 3139, 3139, 3222,
  3248, 3270, 3280, 3335, 3359, 3448, 3637, 3683, 3771, 3792, 3796, 3855, 3907, 4026, 4051, 4134, 4301, 4366, 4384,
  4433, 4503, 4548, 4573, 4651, 4693, 4848, 4917, 4948, 5247, 5699, 6390, 6439, 6527, 6556, 6602, 6608, 6655, 6934,
  7479, 7535, 7632, 7655, 8017, 8375, 8446, 8803, 8912, 8939, 9023, 9058, 9117, 9739, 9875, 9951, 10994, 11100, 11470,
  12609, 13035, 13120, 14198, 14931, 15518, 18850, 22336, 26058, 29644, 30250, 32585, 34674, 40319, 42683, 47355, 57671,
  72198, 72329, 89646, 111156, 184064, 189880, 290948, 354075,
];

/** n counts at the evenly spread quantiles of a rounded power law from xmin on, none above 1e9. */
export function powerLawQuantiles(n: number, alpha: number, xmin: number): number[] {
  return Array.from({ length: n }, (_, at) =>
    Math.min(1e9, Math.floor((xmin - 0.5) * ((at + 0.5) / n) ** (-1 / (alpha - 1)) + 0.5)),
  );
}
