/** What the reader asks for: the list of genres and the number of clusters. */
export interface Wish {
  genres: string[];
  k: number;
}

/** Fewest and most genres: a thousand starts of k-means on 100 take 2 s. */
export const GENRES = { least: 3, most: 100 };
/** Fewest and most clusters; the letters and colours of a map end at 10. */
export const CLUSTERS = { least: 2, most: 10 };

/**
 * Reads the two fields, or says in words what is wrong with them. Genres are lines; empty and repeated ones do not
 * count.
 */
export function readForm(list: string, clusters: string): Wish | string {
  const genres = [
    ...new Set(
      list
        .split('\n')
        .map((line) => line.trim().replace(/\s+/g, ' '))
        .filter(Boolean),
    ),
  ];
  if (genres.length < GENRES.least)
    return `The list needs at least ${GENRES.least} different genres, one a line; it has ${genres.length}.`;
  if (genres.length > GENRES.most) return `The list may have at most ${GENRES.most} genres; it has ${genres.length}.`;
  const k = Number(clusters);
  if (!Number.isInteger(k) || k < CLUSTERS.least || k > CLUSTERS.most)
    return `The number of clusters must be a whole number from ${CLUSTERS.least} to ${CLUSTERS.most}.`;
  if (k >= genres.length) return `${k} clusters need more than ${k} genres; the list has ${genres.length}.`;
  return { genres, k };
}
