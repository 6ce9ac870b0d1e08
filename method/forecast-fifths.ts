/** Ends of the five ranges of probability by which statements are put together. */
const EDGES = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;

/** The fifths of probability, each from its first end up to its second, which is not in it but for 1. */
export const forecastFifths = EDGES.slice(1).map((to, at) => ({
  from: EDGES[at]!,
  to,
  holds: (probability: number): boolean => probability >= EDGES[at]! && (probability < to || to === 1),
}));
