/** The three listings of the Hub, which a capture has one each of. */
export const listedKinds = ['models', 'spaces', 'datasets'] as const;

/** One of them. */
export type ListedKind = (typeof listedKinds)[number];
